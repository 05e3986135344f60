namespace AccessKeyAnalyzer.Credentials;

/// <summary>What a call noticed. It is told to listeners after the lock is left: they are code of others, and may take their time.</summary>
[Flags]
internal enum Notices
{
    None = 0,
    JoinedRefresh = 1,
    ServedWhileRefreshFails = 2,
    WallClockJumped = 4,
}
