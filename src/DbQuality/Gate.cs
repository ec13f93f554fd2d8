namespace DbQuality;

/// <summary>The product's whole story, top to bottom.</summary>
public static class Gate;
