using System.Text.Json;
using System.Text.Json.Serialization;
using Monolith.Data;

namespace Monolith.Backup;

/// <summary>What a backup says of itself, locked in it: which program and engine made it, when, and every file with its checksum.</summary>
public sealed record BackupManifest(
    string Version, EngineKind Engine, DateTimeOffset At, string DatabaseFile, IReadOnlyList<BackedUpFile> Files)
{
    public const string Name = "backup.json";

    internal static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true, Converters = { new JsonStringEnumConverter() }, RespectRequiredConstructorParameters = true,
            RespectNullableAnnotations = true,
    };
}

/// <param name="Sha256">Of the content, in hexadecimal digits.</param>
public sealed record BackedUpFile(string Name, long Bytes, string Sha256);

/// <summary>What stands outside the lock, so that a wrong key or a newer form can be named.</summary>
/// <param name="SealedFrom">Where the sealed end of the file begins (<see cref="BackupSeal"/>).</param>
/// <param name="Seal">The authentication code of that end.</param>
internal sealed record BackupLabel(string Product, int Format, string Key, DateTimeOffset At, string SealedFrom, string Seal)
{
    public const string Us = "Monolith";
    public const int CurrentFormat = 1;

    public static BackupLabel? Read(string comment)
    {
        try
        {
            return JsonSerializer.Deserialize<BackupLabel>(comment, BackupManifest.Form) is { Product: Us } label ? label : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public string Write() => JsonSerializer.Serialize(this, BackupManifest.Form);
}
