using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Monolith.Host.Composition;

namespace Monolith.Host.Tests;

/// <summary>A certificate file makes an https address; what is wrong with it is said at the start.</summary>
public sealed class TlsTests
{
    [Theory]
    [InlineData("one.pem", null, null)]
    [InlineData("cert.pem", "key.pem", null)]
    [InlineData("cert.pem", "locked.pem", "secret")]
    [InlineData("cert.pfx", null, "secret")]
    public async Task A_certificate_file_is_served(string file, string? key, string? password)
    {
        using var folder = new TempFolder();
        using var certificate = Make(folder);
        Write(folder, file, key, password);
        var app = ShopHost.Build(new ShopOptions(folder.Path, "https://127.0.0.1:0"));
        Listening.Check(app.Configuration);
        Tls.Check(app.Configuration);
        await app.Prepare(default);
        await app.StartAsync();
        try
        {
            string? seen = null;
            using var handler = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, shown, _, _) =>
                (seen = shown?.Thumbprint) is not null };
            using var client = new HttpClient(handler);
            using var answer = await client.GetAsync(new Uri(app.Urls.First() + "/health/live"));
            Assert.Equal(certificate.Thumbprint, seen);
            Assert.True(answer.Headers.Contains("Strict-Transport-Security"));
        }
        finally
        {
            await app.StopAsync();
            await app.DisposeAsync();
        }
    }

    [Theory]
    [InlineData("cert.pfx", null, "wrong")]
    [InlineData("cert.pem", "locked.pem", "wrong")]
    [InlineData("cert.pem", "nothing.pem", null)]
    [InlineData("nothing.pem", null, null)]
    [InlineData("settings.json", null, null)]
    public void What_is_wrong_with_it_is_said_in_one_line(string file, string? key, string? password)
    {
        using var folder = new TempFolder();
        using var certificate = Make(folder);
        Write(folder, file, key, password);
        var refused = Assert.Throws<StartRefused>(() =>
            Tls.Check(ShopHost.Build(new ShopOptions(folder.Path, "http://127.0.0.1:0")).Configuration));
        Assert.Contains(folder.File(file), refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused.Message);
    }

    private static void Write(TempFolder folder, string file, string? key, string? password) => folder.Write("settings.json", new JsonObject
    {
        ["Tls"] = new JsonObject { ["Certificate"] = folder.File(file), ["Key"] = key is null ? null : folder.File(key),
            ["Password"] = password },
    }.ToJsonString());

    private static X509Certificate2 Make(TempFolder folder)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var now = TimeProvider.System.GetUtcNow();
        var made = new CertificateRequest("CN=shop", key, HashAlgorithmName.SHA256).CreateSelfSigned(now.AddDays(-1), now.AddDays(30));
        folder.Write("cert.pem", made.ExportCertificatePem());
        folder.Write("key.pem", key.ExportPkcs8PrivateKeyPem());
        folder.Write("one.pem", made.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem());
        folder.Write("locked.pem", key.ExportEncryptedPkcs8PrivateKeyPem("secret",
            new(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000)));
        File.WriteAllBytes(folder.File("cert.pfx"), made.Export(X509ContentType.Pkcs12, "secret"));
        return made;
    }
}
