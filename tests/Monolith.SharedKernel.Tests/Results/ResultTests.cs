namespace Monolith.SharedKernel.Tests.Results;

public sealed class ResultTests
{
    private static readonly Error Wrong = Error.Conflict("sales.price-expired", "The price has expired.");

    private static Result<int> Number(bool ok) => ok ? 7 : Wrong;

    [Fact]
    public void A_result_is_ok_or_an_error()
    {
        Assert.True(Number(true).IsOk);
        Assert.Null(Number(true).Error);
        Assert.False(Number(false).IsOk);
        Assert.Equal(7, Number(true).Value);
        Assert.Same(Wrong, Number(false).Error);
    }

    [Fact]
    public void Asking_an_error_for_its_value_throws_with_the_code()
    {
        var thrown = Assert.Throws<InvalidOperationException>(() => Number(false).Value);
        Assert.Contains("sales.price-expired", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_result_that_nobody_made_is_a_bug_not_a_success() =>
        Assert.Throws<InvalidOperationException>(() => default(Result<int>).IsOk);

    [Fact]
    public void No_error_is_no_error_result() =>
        Assert.Throws<ArgumentNullException>(() => (Result<int>)(Error)null!);

    [Fact]
    public void A_value_behind_an_interface_has_a_way_in()
    {
        IReadOnlyList<int> list = [1, 2];
        Result<IReadOnlyList<int>> result = Result.Of(list);
        Assert.Same(list, result.Value);
    }

    [Fact]
    public void Steps_follow_while_all_goes_well_and_stop_at_the_first_error()
    {
        Assert.Equal("7", Number(true).Map(n => $"{n}").Value);
        Assert.Equal(8, Number(true).Then(n => (Result<int>)(n + 1)).Value);
        Assert.Same(Wrong, Number(true).Then(_ => Number(false)).Error);
        Assert.Same(Wrong, Number(false).Map<int>(_ => throw new InvalidOperationException("must not run")).Error);
        Assert.Same(Wrong, Number(false).Then<int>((Func<int, Result<int>>)(_ => throw new InvalidOperationException("must not run"))).Error);
    }

    [Fact]
    public async Task Steps_that_take_their_time_follow_alike()
    {
        static async Task<Result<int>> Later(int n)
        {
            await Task.Yield();
            return n > 7 ? Wrong : n + 1;
        }

        Assert.Equal("8", (await Number(true).Then(Later).Map(n => $"{n}")).Value);
        Assert.Same(Wrong, (await Later(8)).Then(n => (Result<int>)n).Error);
        Assert.Same(Wrong, (await Number(false).Then(Later)).Error);
    }

    [Fact]
    public void The_pieces_can_be_taken_in_one_go()
    {
        Assert.True(Number(true).TryGet(out var value, out _));
        Assert.Equal(7, value);
        Assert.False(Number(false).TryGet(out _, out var error));
        Assert.Equal("sales.price-expired", error.Code);
    }
}
