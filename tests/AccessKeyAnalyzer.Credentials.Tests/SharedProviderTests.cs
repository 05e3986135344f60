namespace AccessKeyAnalyzer.Credentials.Tests;

public sealed class SharedProviderTests
{
    [Fact]
    public void SharedFor_SameRole_IsOneInstance()
    {
        var uploads = EcsRamRoleCredentialsProvider.SharedFor("uploads");
        Assert.Same(uploads, EcsRamRoleCredentialsProvider.SharedFor("uploads"));
        Assert.NotSame(uploads, EcsRamRoleCredentialsProvider.SharedFor("downloads"));
    }

    [Fact]
    public void SharedFor_WhatIsNoRoleName_Throws()
    {
        Assert.Throws<ArgumentNullException>(() => EcsRamRoleCredentialsProvider.SharedFor(null!));
        Assert.ThrowsAny<ArgumentException>(() => EcsRamRoleCredentialsProvider.SharedFor("../uploads"));
    }
}
