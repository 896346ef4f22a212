using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Monolith.Host.SetUp;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Text;

namespace Monolith.Administration.SignIn;

/// <summary>Where the plain forms post to: sign in, sign out, set-up, language. Errors go back to the page in its query.</summary>
internal static class FormPages
{
    public static void Map(IEndpointRouteBuilder app)
    {
        // The pages of the same address answer POST too; the order says who does.
        app.MapPost("/sign-in", PostSignIn).WithOrder(-1).AllowAnonymous().RequireRateLimiting(RateLimits.SignIn).ExcludeFromDescription();
        app.MapPost("/sign-out", PostSignOut).AllowAnonymous().ExcludeFromDescription();
#pragma warning disable RDG003 // A form as a whole can't be bound by compiled code: this one endpoint is made at the start.
        app.MapPost("/set-up", PostSetUp).WithOrder(-1).AllowAnonymous().RequireRateLimiting(RateLimits.SignIn).ExcludeFromDescription();
#pragma warning restore RDG003
        app.MapGet("/language/{language}", SetLanguage).AllowAnonymous().ExcludeFromDescription();
    }

    private static async Task<Microsoft.AspNetCore.Http.IResult> PostSignIn(
        [FromForm] string userName, [FromForm] string password, [FromForm] string? returnUrl, HttpContext http, SignIn signIn)
    {
        var found = await signIn.ByPassword(userName, password, http.RequestAborted);
        if (!found.IsOk)
            return Results.Redirect($"/sign-in{Query(("error", found.Error!.Code), ("userName", userName), ("returnUrl", returnUrl))}");
        await http.SignInAsync(SignInCookie.SchemeName, Claims.Of(found.Value, ActorKind.User, SignInCookie.SchemeName));
        return Results.LocalRedirect(Local(returnUrl));
    }

    // The form's antiforgery check is why it binds a field at all.
    private static async Task<Microsoft.AspNetCore.Http.IResult> PostSignOut([FromForm] string? back, HttpContext http)
    {
        await http.SignOutAsync(SignInCookie.SchemeName);
        return Results.LocalRedirect(back is null ? "/sign-in" : Local(back));
    }

    private static async Task<Microsoft.AspNetCore.Http.IResult> PostSetUp(
        [FromForm] SetUpForm form, HttpContext http, SetUpCode code, ShopSetUp setUp, ActorHolder actor)
    {
        if (!code.Matches(form.Code)) return Back(form, SetUpErrors.WrongCode);
        actor.Actor = Actor.System("set-up") with { Source = http.Source() };
        var made = await setUp.Run(
            new(form.Company ?? "", form.Currency ?? "", form.TimeZone ?? "", form.Language ?? "", form.ChartTemplate ?? "", form.UserName ?? "", null, form.Password ?? ""),
            http.RequestAborted);
        if (!made.IsOk) return Back(form, made.Error!);
        http.Response.Cookies.Append(LanguageChoice.CookieName, form.Language!, LanguageChoice.Cookie(http));
        return Results.Redirect($"/sign-in{QueryString.Create("userName", form.UserName!)}");
    }

    private static Microsoft.AspNetCore.Http.IResult Back(SetUpForm form, Error error) => Results.Redirect("/set-up" + Query(
        ("error", error.Code), ("field", error.Field), ("company", form.Company), ("currency", form.Currency), ("timeZone", form.TimeZone),
        ("language", form.Language), ("chartTemplate", form.ChartTemplate), ("userName", form.UserName)));

    private static QueryString Query(params (string Name, string? Value)[] values) =>
        QueryString.Create(values.Select(v => KeyValuePair.Create(v.Name, v.Value)));

    private static Microsoft.AspNetCore.Http.IResult SetLanguage(string language, string? back, HttpContext http, ITexts texts)
    {
        if (texts.Languages.Contains(language)) http.Response.Cookies.Append(LanguageChoice.CookieName, language, LanguageChoice.Cookie(http));
        return Results.LocalRedirect(Local(back));
    }

    private static string Local(string? url) =>
        url is { Length: > 0 and < 2000 } && url[0] == '/' && !url.StartsWith("//", StringComparison.Ordinal) && !url.Contains('\\', StringComparison.Ordinal) ? url : "/";
}

internal sealed record SetUpForm(
    string? Code, string? Company, string? Currency, string? TimeZone, string? Language, string? UserName, string? Password, string? ChartTemplate);
