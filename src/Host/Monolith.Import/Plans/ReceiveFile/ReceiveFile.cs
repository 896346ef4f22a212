using System.Security.Cryptography;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Http;
using Monolith.Import.Applying;
using Monolith.Import.Contracts;
using Monolith.Import.Maps;
using Monolith.Import.Persistence;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Text;

namespace Monolith.Import.Plans.ReceiveFile;

/// <summary>Takes in a file and begins to plan it. The same id with the same file is the same import.
/// Errors: import.unknown-list, import.unknown-map, import.file-too-large, import.file-empty, request.id-reused</summary>
/// <param name="Content">At most 64 MB.</param>
/// <param name="Map">One that comes with the product or one of the shop's own; null: the columns have our names.</param>
[Requires(ImportPermissions.Use)]
internal sealed record ReceiveFile(Guid PlanId, string List, string FileName, Stream Content, string? Map = null, bool EmptyClears = false)
    : IRequest<PlanInfo>
{
    public const long MostBytes = 64 * 1024 * 1024;
}

internal sealed class ReceiveFileValidator : AbstractValidator<ReceiveFile>
{
    public ReceiveFileValidator()
    {
        RuleFor(r => r.PlanId).NotEmpty();
        RuleFor(r => r.List).NotEmpty().MaximumLength(40);
        RuleFor(r => r.FileName).NotEmpty().MaximumLength(260).Must(n => n is null
            || !n.Any(char.IsControl)).WithErrorCode("input.malformed");
        RuleFor(r => r.Map).MaximumLength(60);
    }
}

internal sealed class ReceiveFileHandler(ImportDbContext db, PlanStore store, PlanAdding adding, PlanRights rights, KnownMaps maps,
    ImportWorker worker, ITexts texts)
    : IHandler<ReceiveFile, PlanInfo>
{
    private static readonly Error TooLarge = Error.TooLarge("import.file-too-large", "The file has more than 64 MB. Split it.")
        .With("megabytes", 64);
    private static readonly Error Empty = Error.Invalid("import.file-empty", "The file is empty.");

    public async Task<Result<PlanInfo>> Handle(ReceiveFile request, CancellationToken ct)
    {
        if (rights.Refuse(request.List) is { } refused) return refused;
        if (!(await maps.Find(request.Map, ct)).TryGet(out var map, out var error)) return error;

        await using var spooled = new FileStream(
            Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, FilePartRow.Size,
                FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        if (await Spool(request.Content, spooled, ct) is not { } fingerprint) return TooLarge;
        if (spooled.Length == 0) return Empty;
        if (await store.Find(request.PlanId, ct) is { } there)
            return there.Fingerprint == fingerprint && there.List == request.List ? there.ToInfo(texts) : KernelErrors.IdReused;

        await Keep(request.PlanId, spooled, ct);
        var plan = adding.Row(
            request.PlanId, request.List, request.FileName, spooled.Length, fingerprint, map, request.Map ?? ImportMap.Default,
                request.EmptyClears,
            PlanState.Planning);
        var added = await db.Write<PlanInfo>("import.receive-file", _ =>
        {
            db.Add(plan);
            db.Audit($"import:{plan.Id}", null,
                new { plan.List, plan.FileName, plan.FileSize, plan.Fingerprint, plan.MapName, plan.EmptyClears });
            return Task.FromResult<Result<PlanInfo>>(plan.ToInfo(texts));
        }, ct);
        if (added.IsOk) worker.Ask(plan.Id);
        return added;
    }

    private static async Task<string?> Spool(Stream content, FileStream spooled, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[FilePartRow.Size];
        for (int read; (read = await content.ReadAsync(buffer, ct)) > 0;)
        {
            if (spooled.Length + read > ReceiveFile.MostBytes) return null;
            hash.AppendData(buffer, 0, read);
            await spooled.WriteAsync(buffer.AsMemory(0, read), ct);
        }

        spooled.Position = 0;
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // In parts, so that nobody waits long; parts of an attempt that broke off go first.
    private async Task Keep(Guid plan, FileStream spooled, CancellationToken ct)
    {
        await db.WriteQuietly(token => db.Execute("DELETE FROM imp_file_parts WHERE plan_id = @p0", [plan], token), ct);
        var buffer = new byte[FilePartRow.Size];
        for (var no = 0; await spooled.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, ct) is > 0 and var read; no++)
        {
            var part = new FilePartRow { PlanId = plan, No = no, Bytes = buffer[..read] };
            await db.WriteQuietly(token => db.BulkInsert<FilePartRow>([part], token), ct);
        }
    }
}

internal static class ReceiveFileEndpoint
{
    public static void Map(RouteGroupBuilder imports) =>
        imports.MapPut("{planId:guid}",
            (Guid planId, string list, string? file, string? map, bool? emptyClears, HttpRequest http, ISender send,
                CancellationToken ct) =>
                send.Send(new ReceiveFile(planId, list, file ?? list + ".csv", http.Body, map, emptyClears ?? false), ct).ToHttp())
            .Serves<ReceiveFile>()
            .WithName("ReceiveImportFile")
            .WithSummary("Send a file (CSV or XLSX, as the body) and have it planned")
            .WithMetadata(new RequestSizeLimitAttribute(ReceiveFile.MostBytes + 1024))
            .TakesFile("The file itself.", "application/octet-stream", "text/csv", FileForm.Xlsx.MediaType())
            .Produces<PlanInfo>();
}
