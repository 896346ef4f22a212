using Microsoft.AspNetCore.Mvc;

namespace Monolith.Administration.SignIn;

/// <summary>Where the plain forms of signing in and out post to. Errors go back to the page in its query.</summary>
internal static class SignInForms
{
    public static void Map(IEndpointRouteBuilder app)
    {
        // The page of the same address answers POST too; the order says who does.
        app.MapPost("/sign-in", PostSignIn).WithOrder(-1).AllowAnonymous().AddEndpointFilter<GuessFilter>().ExcludeFromDescription();
        app.MapPost("/sign-out", PostSignOut).AllowAnonymous().ExcludeFromDescription();
    }

    private static async Task<Microsoft.AspNetCore.Http.IResult> PostSignIn(
        [FromForm] string? userName, [FromForm] string? password, [FromForm] string? returnUrl, HttpContext http, SignIn signIn,
            Entry entry)
    {
        if (FormAddress.Refuses(returnUrl) is { } refused) return refused.ToHttp();
        var found = await signIn.ByPassword(userName, password, http.Block(), http.RequestAborted);
        if (!found.IsOk)
            return FormAddress.Back("/sign-in", ("error", found.Error!.Code), ("userName", userName), ("returnUrl", returnUrl));
        await entry.Enter(http, found.Value);
        return FormAddress.To(returnUrl, found.Value.User.StartPage ?? "/");
    }

    // The form's antiforgery check is why it binds a field at all.
    private static async Task<Microsoft.AspNetCore.Http.IResult> PostSignOut([FromForm] string? back, HttpContext http, Entry entry)
    {
        if (FormAddress.Refuses(back) is { } refused) return refused.ToHttp();
        await entry.Leave(http);
        return FormAddress.To(back, "/sign-in");
    }
}
