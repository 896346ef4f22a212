using Microsoft.AspNetCore.Mvc;

namespace Monolith.Administration.SetUp;

internal sealed record SetUpForm(
    string? Code, string? Company, string? Currency, string? TimeZone, string? Language, string? UserName, string? Password,
    string? ChartTemplate)
{
    // Members of the constructor must be sent; China's shops needn't say their taxes.
    public string? StandardRate { get; init; }

    public string? ReducedRate { get; init; }

    public string? PricesHoldTax { get; init; }

    public string? DisplayName { get; init; }

    public string? PasswordAgain { get; init; }
}

/// <summary>Where the set-up page posts to. Errors go back to it in its query.</summary>
internal static class SetUpFormEndpoint
{
    public static void Map(IEndpointRouteBuilder app)
    {
        // The page of the same address answers POST too; the order says who does.
#pragma warning disable RDG003 // A form as a whole can't be bound by compiled code: this one endpoint is made at the start.
        app.MapPost("/set-up", Post).WithOrder(-1).AllowAnonymous().AddEndpointFilter<GuessFilter>().ExcludeFromDescription();
#pragma warning restore RDG003
    }

    private static async Task<Microsoft.AspNetCore.Http.IResult> Post(
        [FromForm] SetUpForm form, HttpContext http, SetUpCode code, IShopSetUp setUp, ActorHolder actor)
    {
        if (!code.Matches(form.Code)) return Back(form, SetUpErrors.WrongCode);
        if (form.PasswordAgain is { } again && again != form.Password) return Back(form, SetUpErrors.PasswordsDiffer);
        if (!SetUpTaxes.Of(form).TryGet(out var taxes, out var unread)) return Back(form, unread);
        actor.Actor = Actor.System("set-up") with { Source = http.Source() };
        var made = await setUp.Run(Wanted(form, taxes), http.RequestAborted);
        if (!made.IsOk) return Back(form, made.Error!);
        http.Response.Cookies.Append(LanguageChoice.CookieName, form.Language!, LanguageChoice.Cookie(http));
        return FormAddress.Back("/sign-in", ("userName", form.UserName));
    }

    private static SetUpShop Wanted(SetUpForm form, SetUpTaxes taxes) => new(
        form.Company ?? "", form.Currency ?? "", form.TimeZone ?? "", form.Language ?? "", form.ChartTemplate ?? "",
        form.UserName ?? "", form.DisplayName?.Trim() is { Length: > 0 } name ? name : null, form.Password ?? "",
        taxes.Standard, taxes.Reduced, taxes.Included);

    private static Microsoft.AspNetCore.Http.IResult Back(SetUpForm form, Error error) => FormAddress.Back(
        "/set-up",
        ("error", error.Code), ("field", error.Field), ("company", form.Company), ("currency", form.Currency), ("timeZone", form.TimeZone),
        ("language", form.Language), ("chartTemplate", form.ChartTemplate), ("userName", form.UserName), ("displayName", form.DisplayName),
        ("standardRate", form.StandardRate), ("reducedRate", form.ReducedRate), ("pricesHoldTax", form.PricesHoldTax));
}
