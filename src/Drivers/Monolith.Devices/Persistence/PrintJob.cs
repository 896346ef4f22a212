using System.Security.Cryptography;

namespace Monolith.Devices.Persistence;

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

    Printed,

    /// <summary>Nothing went out, and trying again by itself would not help.</summary>
    Failed,

    /// <summary>May be on paper, whole or in part: a person looks.</summary>
    Unknown,

    Cancelled,
}

internal sealed class PrintJob : IVersioned
{
    public required Guid Id { get; init; }

    public required PrintJobKind Kind { get; init; }

    public required Guid DeviceId { get; init; }

    /// <summary>Null for a test page.</summary>
    public Guid? TicketId { get; init; }

    public string? TicketNumber { get; init; }

    public Guid? RegisterId { get; init; }

    public PrintJobState State { get; set; }

    public int Attempts { get; set; }

    /// <summary>A person sent it once more after its end was unknown: the drawer stays shut.</summary>
    public bool Repeated { get; set; }

    /// <summary>Code of the last failure; null after success.</summary>
    public string? LastError { get; set; }

    public string? LastDetail { get; set; }

    /// <summary>What is printed, as JSON; made before the first attempt and used for all of them.</summary>
    public string? Document { get; set; }

    /// <summary>Who asked for a copy or a test.</summary>
    public string? RequestedBy { get; init; }

    /// <summary>The process that prints it.</summary>
    public string? ClaimedBy { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset NextAttemptAt { get; set; }

    public DateTimeOffset? StartedAt { get; set; }

    public DateTimeOffset? FinishedAt { get; set; }

    public long Version { get; set; }

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
