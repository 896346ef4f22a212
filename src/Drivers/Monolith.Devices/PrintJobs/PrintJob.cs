using System.Security.Cryptography;
using Monolith.Drivers.Sdk;
using Monolith.Ui;

namespace Monolith.Devices.PrintJobs;

internal enum PrintJobKind
{
    Original,
    Copy,
    Test,
}

internal enum PrintJobState
{
    /// <summary>Waits for its printer, or for the next attempt.</summary>
    Queued,

    /// <summary>On its way; found like this after a restart it becomes Unknown.</summary>
    Printing,

    /// <summary>The printer itself said so.</summary>
    Printed,

    /// <summary>All of it went out, and this printer can't say what became of it: nobody is called to look, and nobody is told it is
    /// on paper.</summary>
    Unconfirmed,

    /// <summary>Nothing went out, and trying again by itself would not help.</summary>
    Failed,

    /// <summary>May be on paper, whole or in part: a person looks.</summary>
    Unknown,

    Cancelled,
}

/// <summary>What may become of a print job.</summary>
internal static class PrintJob
{
    /// <summary>It was being printed when the process ended.</summary>
    public const string Interrupted = "interrupted";

    /// <summary>Tried for so long that nobody waits for it any more.</summary>
    public const string TooLate = "too-late";

    /// <summary>A receipt that comes a day late is only confusing.</summary>
    private static readonly TimeSpan OldestWorthPrinting = TimeSpan.FromHours(24);

    /// <summary>What an attempt leaves a job in, with the code of what went wrong. Only what surely did not go out is tried again.</summary>
    public static (PrintJobState State, string? Code) After(PrintResult result, TimeSpan age)
    {
        var code = result.Error is { } error ? Choices.Kebab(error.Code.ToString()) : null;
        return result.Outcome switch
        {
            PrintOutcome.Printed => (PrintJobState.Printed, null),
            PrintOutcome.Accepted => (PrintJobState.Unconfirmed, null),
            PrintOutcome.Unknown => (PrintJobState.Unknown, code),
            _ when !result.Error!.Retryable => (PrintJobState.Failed, code),
            _ when age > OldestWorthPrinting => (PrintJobState.Failed, TooLate),
            _ => (PrintJobState.Queued, code),
        };
    }

    /// Errors: devices.already-printed, devices.printing-now
    public static Error? RefusesToRetry(PrintJobState state) => state switch
    {
        PrintJobState.Printed => DevicesErrors.AlreadyPrinted,
        PrintJobState.Printing => DevicesErrors.PrintingNow,
        _ => null,
    };

    /// Errors: devices.already-printed, devices.already-sent, devices.printing-now, devices.already-cancelled
    public static Error? RefusesToCancel(PrintJobState state) => state switch
    {
        PrintJobState.Cancelled => DevicesErrors.AlreadyCancelled,
        PrintJobState.Unconfirmed => DevicesErrors.AlreadySent,
        _ => RefusesToRetry(state),
    };

    /// <summary>It may be on paper: printed once more it leaves the drawer shut.</summary>
    public static bool MayBeOnPaper(PrintJobState state) => state is PrintJobState.Unknown or PrintJobState.Unconfirmed;

    public static string AuditSubject(Guid jobId, string? ticketNumber) => $"print-job:{ticketNumber ?? jobId.ToString()}";

    /// <summary>The id of a ticket's original follows from the ticket: there can't be two.</summary>
    public static Guid OriginalOf(Guid ticketId)
    {
        Span<byte> source = stackalloc byte[32];
        "print-original:1"u8.CopyTo(source);
        ticketId.TryWriteBytes(source[16..], bigEndian: true, out _);
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(source, hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80); // version 8 of RFC 9562: made our own way
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
