using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Monolith.Http;
using Monolith.Inventory.Alerting.SendAlerts;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Alerting.TestAlerts;

/// <summary>Sends one mail or makes one call by the settings as they are, with no alert in it. Errors: inventory.mail-incomplete,
/// inventory.mail-address, inventory.smtp-password-missing, inventory.webhook-address, inventory.webhook-secret-missing,
/// inventory.alert-host-out-of-reach, inventory.alert-not-sent</summary>
[Requires(InventoryPermissions.SetAlerts)]
internal sealed record TestAlerts(AlertChannel By) : IRequest<AlertsTested>;

internal sealed record AlertsTested(AlertChannel By, DateTimeOffset At);

internal sealed class TestAlertsValidator : AbstractValidator<TestAlerts>
{
    public TestAlertsValidator() => RuleFor(r => r.By).IsInEnum();
}

internal sealed class TestAlertsHandler(InventoryDbContext db, AlertDigest digest, MailSender mail, WebhookSender hook, TimeProvider clock)
    : IHandler<TestAlerts, AlertsTested>
{
    public async Task<Result<AlertsTested>> Handle(TestAlerts request, CancellationToken ct)
    {
        var settings = await SendAlerts.SendAlerts.Settings(db, ct);
        var error = request.By == AlertChannel.Mail
            ? await mail.Send(settings, digest.Subject(0), digest.Text([]), ct)
            : await hook.Send(settings.HookUrl, $"test_{Guid.CreateVersion7():N}", digest.Json([]), ct);
        if (error is not null) return error;
        return await db.Write<AlertsTested>("inventory.test-alerts", _ =>
        {
            var tested = new AlertsTested(request.By, clock.GetUtcNow());
            db.Audit("alert-settings", null, tested);
            return Task.FromResult<Result<AlertsTested>>(tested);
        }, ct);
    }
}

internal static class TestAlertsEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapPost("alert-settings/tests", (Body b, ISender send, CancellationToken ct) =>
                send.Send(new TestAlerts(b.By), ct).ToHttp())
            .Serves<TestAlerts>().WithName("TestAlerts").WithSummary("Send a test mail, or make a test call").Produces<AlertsTested>();

    internal sealed record Body(AlertChannel By);
}
