using System.Globalization;

namespace Monolith.Administration.SignIn;

/// <summary>The reader's language: what they chose, else what their browser asks for, else the shop's.</summary>
internal sealed class LanguageChoice(RequestDelegate next)
{
    public const string CookieName = "language";

    public static CookieOptions Cookie(HttpContext http) => new()
    {
        MaxAge = TimeSpan.FromDays(400), SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, IsEssential = true,
    };

    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/language/{language}", (string language, string? back, HttpContext http, ITexts texts) =>
            {
                if (FormAddress.Refuses(back) is { } refused) return refused.ToHttp();
                if (texts.Languages.Contains(language)) http.Response.Cookies.Append(CookieName, language, Cookie(http));
                return FormAddress.To(back);
            })
            .AllowAnonymous().ExcludeFromDescription();

    public Task Invoke(HttpContext http, ITexts texts, ISites sites)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(Choose(http, texts.Languages) ?? sites.Here.Language);
        return next(http);
    }

    private static string? Choose(HttpContext http, IReadOnlyList<string> known)
    {
        if (http.Request.Cookies[CookieName] is { } chosen && known.Contains(chosen)) return chosen;
        return http.Request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(l => l.Quality ?? 1)
            .Select(l => l.Value.Value is { Length: >= 2 } value ? value[..2].ToLowerInvariant() : "")
            .FirstOrDefault(known.Contains);
    }
}
