using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Monolith.Host.Composition;

/// <summary>The certificate for https addresses: <c>Tls:Certificate</c> is a PEM file (its chain may follow in it, its key too, or in
/// <c>Tls:Key</c>)
/// or a PFX file; <c>Tls:Password</c> opens the key.</summary>
internal static class Tls
{
    private const string File = "Tls:Certificate";
    private const string Key = "Tls:Key";
    private const string Password = "Tls:Password";
    private const string KestrelsOwn = "Kestrel:Certificates:Default";

    public static bool IsNamed(IConfiguration configuration) =>
        configuration[File] is { Length: > 0 } || configuration.GetSection(KestrelsOwn).Exists()
            || configuration.GetSection("Kestrel:Endpoints").Exists();

    public static void Configure(KestrelServerOptions kestrel, IConfiguration configuration)
    {
        if (configuration[File] is not { Length: > 0 } file) return;
        kestrel.ConfigureHttpsDefaults(https => (https.ServerCertificate, https.ServerCertificateChain) = Load(file, configuration));
    }

    /// <summary>Before anything else is done: what is wrong with it is said then, and not at the first handshake.</summary>
    public static void Check(IConfiguration configuration)
    {
        if (configuration[File] is not { Length: > 0 } file) return;
        var (certificate, _) = Load(file, configuration);
        using (certificate)
        {
            if (certificate.NotAfter.ToUniversalTime() < TimeProvider.System.GetUtcNow())
                Console.Error.WriteLine(
                    $"The certificate in {file} ended on {certificate.NotAfter:yyyy-MM-dd}: browsers will warn. Put a new one there.");
        }
    }

    private static (X509Certificate2 Certificate, X509Certificate2Collection Chain) Load(string file, IConfiguration configuration)
    {
        try
        {
            return IsPem(file) ? OfPem(file, configuration) : OfPfx(file, configuration);
        }
        catch (Exception failure) when (
            failure is CryptographicException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new StartRefused(
                $"The certificate in {file} can't be used: {failure.Message.ReplaceLineEndings(" ")} "
                + $"{File} names a PEM file with its key in it or in {Key}, or a PFX file; {Password} opens the key.",
                failure);
        }
    }

    private static bool IsPem(string file) => System.IO.File.ReadAllText(file).Contains("-----BEGIN", StringComparison.Ordinal);

    private static (X509Certificate2 Certificate, X509Certificate2Collection Chain) OfPem(string file, IConfiguration configuration)
    {
        var key = configuration[Key] is { Length: > 0 } named ? named : file;
        var certificate = configuration[Password] is { Length: > 0 } password
            ? X509Certificate2.CreateFromEncryptedPemFile(file, password, key)
            : X509Certificate2.CreateFromPemFile(file, key);
        var chain = new X509Certificate2Collection();
        chain.ImportFromPemFile(file);
        if (!OperatingSystem.IsWindows()) return (certificate, chain);
        // Windows' own TLS can't use a key that is in memory only.
        using (certificate) return (X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), null), chain);
    }

    private static (X509Certificate2 Certificate, X509Certificate2Collection Chain) OfPfx(string file, IConfiguration configuration)
    {
        var all = X509CertificateLoader.LoadPkcs12CollectionFromFile(file, configuration[Password]);
        var own = all.FirstOrDefault(c => c.HasPrivateKey) ?? throw new CryptographicException("There is no private key in it.");
        return (own, all);
    }
}
