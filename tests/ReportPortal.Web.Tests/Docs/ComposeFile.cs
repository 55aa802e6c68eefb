using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace ReportPortal.Web.Tests.Docs;

/// <summary><c>docker-compose.yml</c> as a parser of YAML reads it, with merged keys filled in.</summary>
internal sealed class ComposeFile
{
    private readonly Dictionary<object, object> root =
        new DeserializerBuilder().Build().Deserialize<Dictionary<object, object>>(new MergingParser(new Parser(new StringReader(Repository.Read("docker-compose.yml")))));

    public IReadOnlyDictionary<string, Service> Services => Map(root["services"]).ToDictionary(pair => pair.Key, pair => new Service(pair.Key, Map(pair.Value)));

    public IEnumerable<Service> Portals => Services.Values.Where(service => service.Has("build"));

    public IEnumerable<string> Declared(string kind) => Map(root[kind]).Keys;

    public static Dictionary<string, object?> Map(object? node) =>
        ((Dictionary<object, object>?)node ?? []).ToDictionary(pair => (string)pair.Key, pair => (object?)pair.Value);

    internal sealed class Service(string name, Dictionary<string, object?> node)
    {
        public string Name { get; } = name;

        public string Image => (string)node["image"]!;

        public IReadOnlyList<string> Profiles => Texts("profiles");

        public IReadOnlyList<string> Volumes => Texts("volumes");

        public IReadOnlyDictionary<string, string> Environment => Map(node.GetValueOrDefault("environment")).ToDictionary(pair => pair.Key, pair => (string?)pair.Value ?? "");

        /// <summary>Each secret that is used, and the name of its file in the container.</summary>
        public IEnumerable<(string Source, string Target)> Secrets => ((List<object>?)node.GetValueOrDefault("secrets") ?? [])
            .Select(secret => secret is string plain ? (plain, plain) : ((string)Map(secret)["source"]!, (string)Map(secret)["target"]!));

        public IEnumerable<(string Service, string Condition)> DependsOn =>
            Map(node.GetValueOrDefault("depends_on")).Select(pair => (pair.Key, (string)Map(pair.Value)["condition"]!));

        public IReadOnlyList<string> HealthCheck => [.. ((List<object>?)Map(node.GetValueOrDefault("healthcheck")).GetValueOrDefault("test") ?? []).Cast<string>()];

        /// <summary>All that is run or set in the container, in one line.</summary>
        public string Line() => string.Join(' ', [.. Texts("entrypoint"), .. HealthCheck, .. Environment.Values]);

        public bool Has(string key) => node.ContainsKey(key);

        public IReadOnlyList<string> Texts(string key) => [.. ((List<object>?)node.GetValueOrDefault(key) ?? []).Cast<string>()];
    }
}
