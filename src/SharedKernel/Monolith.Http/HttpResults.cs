using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Sites;
using Monolith.SharedKernel.Text;

namespace Monolith.Http;

/// <summary>The one mapper from results to HTTP. Errors become problem details (RFC 9457) with a stable <c>code</c>.</summary>
public static class HttpResults
{
    /// <summary>200 with the value, or the problem.</summary>
    public static async Task<Microsoft.AspNetCore.Http.IResult> ToHttp<T>(this Task<Result<T>> task)
    {
        var result = await task;
        return result.IsOk ? new Answer<T>(result.Value) : new Problem(result.Error!, null);
    }

    /// <param name="status">Where HTTP has a word of its own for what is wrong.</param>
    public static Microsoft.AspNetCore.Http.IResult ToHttp(this Error error, int? status = null) => new Problem(error, status);

    public static int StatusOf(ErrorKind kind) => kind switch
    {
        ErrorKind.Invalid => StatusCodes.Status400BadRequest,
        ErrorKind.Unauthenticated => StatusCodes.Status401Unauthorized,
        ErrorKind.Forbidden => StatusCodes.Status403Forbidden,
        ErrorKind.NotFound => StatusCodes.Status404NotFound,
        ErrorKind.Conflict => StatusCodes.Status409Conflict,
        ErrorKind.TooLarge => StatusCodes.Status413PayloadTooLarge,
        ErrorKind.Locked => StatusCodes.Status423Locked,
        ErrorKind.Unavailable => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    // Answers outside a shop, as in tests of a module alone, have the digits that most currencies have.
    private static Currency CurrencyOf(HttpContext http) => http.RequestServices.GetService<ISites>()?.Here.Currency ?? AnyCurrency;

    private static readonly Currency AnyCurrency = Currency.Find("EUR")!;

    private sealed class Answer<T>(T value) : Microsoft.AspNetCore.Http.IResult
    {
        public Task ExecuteAsync(HttpContext http)
        {
            if (value is IHasVersion { Version: var version }) http.Response.Headers.ETag = $"\"{version}\"";
            return http.Response.WriteAsJsonAsync(value, KernelJson.Of(CurrencyOf(http)), http.RequestAborted);
        }
    }

    private sealed class Problem(Error failure, int? status) : Microsoft.AspNetCore.Http.IResult
    {
        public Task ExecuteAsync(HttpContext http)
        {
            var texts = http.RequestServices.GetRequiredService<ITexts>();
            var error = failure.In(CurrencyOf(http));
            var problem = new ProblemDetails
            {
                Type = $"urn:monolith:error:{error.Code}",
                Title = texts.Of(error),
                Status = status ?? StatusOf(error.Kind),
                Instance = http.Request.Path,
            };
            problem.Extensions["code"] = error.Code;
            if (error.Field is not null) problem.Extensions["field"] = error.Field;
            if (error.Args.Count > 0) problem.Extensions["args"] = error.Args;
            if (error.Others.Count > 0)
                problem.Extensions["errors"] = error.Others.Prepend(error with { Others = [] }).Select(e => new { e.Code, e.Field, Title = texts.Of(e) }).ToList();
            if (error.Args.TryGetValue(Error.RetryAfter, out var seconds)) http.Response.Headers.RetryAfter = seconds;
            http.Response.StatusCode = problem.Status.Value;
            return http.Response.WriteAsJsonAsync(problem, KernelJson.Options, "application/problem+json", http.RequestAborted);
        }
    }
}
