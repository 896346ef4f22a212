using System.Globalization;

namespace Monolith.SharedKernel.Tests.Results;

public sealed class ErrorTests
{
    [Fact]
    public void Arguments_are_written_invariantly()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("hu-HU");
        try
        {
            var error = Error.Invalid("inventory.insufficient-stock", "Too little of it.")
                .With("asked", Quantity.Of(1.5m)).With("count", 1234567).With("ratio", 0.25m).With("day", new DateOnly(2026, 3, 31))
                .With("at", new DateTimeOffset(2026, 3, 31, 8, 30, 0, TimeSpan.FromHours(8))).With("late", true).With("item", "A-1");
            Assert.Equal(
                ["1.5", "1234567", "0.25", "2026-03-31", "2026-03-31T00:30:00Z", "true", "A-1"],
                new[] { "asked", "count", "ratio", "day", "at", "late", "item" }.Select(name => error.Args[name]));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void An_error_that_several_share_is_not_changed_by_filling_it()
    {
        var shared = Error.NotFound("inventory.unknown-item", "There is no such item.");
        var filled = shared.With("item", "A-1").At("lines[2].item");
        Assert.Empty(shared.Args);
        Assert.Null(shared.Field);
        Assert.Equal("lines[2].item", filled.Field);
        Assert.Equal("A-2", filled.With("item", "A-2").Args["item"]);
        Assert.Equal("A-1", filled.Args["item"]);
    }

    [Fact]
    public void Errors_found_together_stay_in_order_and_flat()
    {
        var (one, two, three) = (Error.Invalid("a.one", ""), Error.Invalid("a.two", ""), Error.Invalid("a.three", ""));
        Assert.Equal(["a.two", "a.three"], one.And(two.And(three)).Others.Select(e => e.Code));
        Assert.Equal(["a.two", "a.three"], one.And(two).And(three).Others.Select(e => e.Code));
        Assert.All(one.And(two.And(three)).Others, e => Assert.Empty(e.Others));
    }

    [Fact]
    public void Every_kind_has_its_maker()
    {
        Func<string, string, Error>[] makers = [Error.Invalid, Error.NotFound, Error.Conflict, Error.Forbidden,
            Error.Unauthenticated, Error.TooLarge, Error.Locked, Error.Unavailable];
        Assert.Equal(Enum.GetValues<ErrorKind>(), makers.Select(make => make("a.b", "c").Kind));
    }
}
