using System.Collections.Concurrent;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ReportPortal.Web.Tests.Features.Account;

/// <summary>An issuer of OpenID Connect on this machine: one person, codes with PKCE, tokens signed with RS256.</summary>
public sealed class LocalIssuer : IAsyncDisposable
{
    public const string ClientId = "reportportal";
    public const string ClientSecret = "the-secret-of-both";

    private readonly RsaSecurityKey key = new(RSA.Create(2048)) { KeyId = "one" };
    private readonly ConcurrentDictionary<string, (string Challenge, string Nonce, string Back)> codes = new();
    private readonly WebApplication web;

    private LocalIssuer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        web = builder.Build();
        web.MapGet("/.well-known/openid-configuration", () => Results.Json(new
        {
            issuer = Address, authorization_endpoint = Address + "/authorize", token_endpoint = Address + "/token", jwks_uri = Address + "/keys",
        }));
        web.MapGet("/keys", () => Results.Json(new { keys = new[] { Public() } }));
        web.MapGet("/authorize", Authorize);
        web.MapPost("/token", Token);
    }

    /// <summary>Who comes to it.</summary>
    public string Subject { get; set; } = "subject-1";

    public string UserName { get; set; } = "zhangsan";

    /// <summary>Whether it signs with a key that it does not publish.</summary>
    public bool Forges { get; set; }

    public string Address => web.Urls.Single();

    public static async Task<LocalIssuer> StartAsync()
    {
        var issuer = new LocalIssuer();
        await issuer.web.StartAsync(TestContext.Current.CancellationToken);
        return issuer;
    }

    public async ValueTask DisposeAsync()
    {
        await web.DisposeAsync();
        key.Rsa.Dispose();
    }

    private object Public()
    {
        var open = key.Rsa.ExportParameters(false);
        return new { kty = "RSA", use = "sig", alg = "RS256", kid = key.KeyId, n = Base64UrlEncoder.Encode(open.Modulus), e = Base64UrlEncoder.Encode(open.Exponent) };
    }

    private IResult Authorize(HttpRequest request)
    {
        var query = request.Query;
        query["response_type"].ToString().ShouldBe("code");
        query["code_challenge_method"].ToString().ShouldBe("S256");
        query["client_id"].ToString().ShouldBe(ClientId);
        var code = Guid.NewGuid().ToString("N");
        codes[code] = (query["code_challenge"]!, query["nonce"]!, query["redirect_uri"]!);
        return Results.Redirect(QueryHelpers.AddQueryString(query["redirect_uri"]!, new Dictionary<string, string?> { ["code"] = code, ["state"] = query["state"] }));
    }

    private async Task<IResult> Token(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        var isGood = codes.TryRemove(form["code"].ToString(), out var known) && form["client_secret"] == ClientSecret && form["redirect_uri"] == known.Back
            && Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString()))) == known.Challenge;
        return isGood
            ? Results.Json(new { access_token = "nothing", token_type = "Bearer", expires_in = 60, id_token = Write(known.Nonce) })
            : Results.Json(new { error = "invalid_grant" }, statusCode: 400);
    }

    private string Write(string nonce)
    {
        var signing = Forges ? new RsaSecurityKey(RSA.Create(2048)) { KeyId = key.KeyId } : key;
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Address,
            Audience = ClientId,
            Subject = new ClaimsIdentity([new("sub", Subject), new("preferred_username", UserName), new("nonce", nonce)]),
            SigningCredentials = new(signing, SecurityAlgorithms.RsaSha256),
        });
    }
}
