namespace DbQuality.Standards;

/// <summary>Whose standards file may say what runs on this machine.</summary>
public enum Trust
{
    /// <summary>Whoever wrote the change that is judged.</summary>
    Everyone,

    /// <summary>The project's owner alone: by the standards of the base that the change is made to, and by options.</summary>
    Owner,
}
