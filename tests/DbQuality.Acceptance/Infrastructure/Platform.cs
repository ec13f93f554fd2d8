using System.Runtime.Versioning;

// The tests send signals, look at /proc and write shell scripts.
[assembly: UnsupportedOSPlatform("windows")]
