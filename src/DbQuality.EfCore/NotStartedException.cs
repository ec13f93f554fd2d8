namespace DbQuality.EfCore;

/// <summary>Nothing was applied, because something of the project has to be different first.</summary>
/// <param name="message">What is wrong: sentences.</param>
internal sealed class NotStartedException(string message) : Exception(message);
