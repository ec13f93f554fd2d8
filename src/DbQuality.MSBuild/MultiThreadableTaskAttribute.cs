namespace Microsoft.Build.Framework;

/// <summary>
/// MSBuild 18.6 and later finds this attribute by its full name alone, so that a task compiled against an older
/// MSBuild can say that it neither reads nor changes the state of its process (the current directory above all).
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class MSBuildMultiThreadableTaskAttribute : Attribute;
