using Microsoft.Playwright;

namespace Monolith.Browser.Tests.Support;

/// <summary>A machine whose clock can be put wrong: what the page sees of it, not what it counts with.</summary>
internal static class WrongClock
{
    public static Task BringTo(IPage page) => page.AddInitScriptAsync(
        """
        {
          const Right = Date;
          const off = () => Number(localStorage.getItem('test.clock') ?? 0);
          globalThis.Date = class extends Right {
            constructor(...parts) { if (parts.length) super(...parts); else super(Right.now() + off()); }
            static now() { return Right.now() + off(); }
          };
        }
        """);

    public static Task Set(IPage page, TimeSpan by) => page.EvaluateAsync("by => localStorage.setItem('test.clock', String(by))", by.TotalMilliseconds);
}
