using DbQuality.Cli;

// Before any pattern is made: what strangers write shall not keep one busy without end.
TextPatterns.Limit();

return await CommandLine.RunAsync(args);
