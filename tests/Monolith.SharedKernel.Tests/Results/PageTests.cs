namespace Monolith.SharedKernel.Tests.Results;

public sealed class PageTests
{
    [Fact]
    public void A_request_beyond_the_limits_is_brought_back_to_them()
    {
        Assert.Equal(new PageRequest(0, 500), new PageRequest(-5, 1_000_000).Clamp());
        Assert.Equal(new PageRequest(10, 1), new PageRequest(10, 0, "  ").Clamp());
        Assert.Equal(new PageRequest(0, 50, "name", true), new PageRequest(0, 50, " name ", true).Clamp());
        Assert.Null(new PageRequest(Sort: new string('x', 65)).Clamp().Sort);
    }
}
