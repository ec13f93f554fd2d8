using DbQuality.Cli;

return await CommandLine.RunAsync(args);
