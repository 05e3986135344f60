using System.Reflection.Metadata;
using AccessKeyAnalyzer.Catalog;
using AccessKeyAnalyzer.Detection.Names;

namespace AccessKeyAnalyzer.Sinks;

/// <summary>Finds the members of a compiled module that carry a mark, straight in its tables: symbols for all of its members would cost far more.</summary>
internal sealed class MetadataSinks(MetadataReader reader)
{
    // In types within types. No compiler writes more; broken metadata might go in circles.
    private const int DeepestNesting = 64;

    public IEnumerable<EntryPoint> EntryPoints()
    {
        var marks = Marks();
        return marks.Count == 0 ? [] : EntryPoints(marks);
    }

    private IEnumerable<EntryPoint> EntryPoints(Dictionary<EntityHandle, CredentialPart> marks)
    {
        foreach (var typeHandle in reader.TypeDefinitions)
        {
            var type = reader.GetTypeDefinition(typeHandle);
            foreach (var handle in type.GetMethods())
            {
                var method = reader.GetMethodDefinition(handle);
                foreach (var parameter in method.GetParameters())
                {
                    if (marks.TryGetValue(parameter, out var part))
                    {
                        var name = reader.GetString(method.Name);
                        yield return name == ".ctor"
                            ? Row(type, EntryPointKind.Constructor, "", reader.GetParameter(parameter).Name, part)
                            : Row(type, EntryPointKind.Method, name, reader.GetParameter(parameter).Name, part);
                    }
                }
            }

            foreach (var handle in type.GetProperties())
            {
                if (marks.TryGetValue(handle, out var part))
                {
                    yield return Row(type, EntryPointKind.Properties, "", reader.GetPropertyDefinition(handle).Name, part);
                }
            }

            foreach (var handle in type.GetFields())
            {
                if (marks.TryGetValue(handle, out var part))
                {
                    yield return Row(type, EntryPointKind.Properties, "", reader.GetFieldDefinition(handle).Name, part);
                }
            }
        }
    }

    private EntryPoint Row(TypeDefinition type, EntryPointKind kind, string member, StringHandle slot, CredentialPart part) =>
        new() { Type = NameOf(type), Kind = kind, Member = member, Slots = [new(reader.GetString(slot), part)] };

    // Namespace.Outer+Inner`1, as EntryPointMatcher has it.
    private string NameOf(TypeDefinition type)
    {
        var name = reader.GetString(type.Name);
        // A broken assembly may say that two types hold each other.
        for (var depth = 0; depth < DeepestNesting && type.GetDeclaringType() is { IsNil: false } outer; depth++)
        {
            type = reader.GetTypeDefinition(outer);
            name = reader.GetString(type.Name) + "+" + name;
        }

        return type.Namespace.IsNil ? name : reader.GetString(type.Namespace) + "." + name;
    }

    // Which member carries which mark.
    private Dictionary<EntityHandle, CredentialPart> Marks()
    {
        var marks = new Dictionary<EntityHandle, CredentialPart>();
        if (!KnowsAMark())
        {
            return marks;
        }

        foreach (var handle in reader.CustomAttributes)
        {
            var attribute = reader.GetCustomAttribute(handle);
            if (NameOfType(attribute.Constructor) is { IsNil: false } name && PartOf(name) is { } part)
            {
                marks[attribute.Parent] = part;
            }
        }

        return marks;
    }

    // Almost no assembly does, and then its attributes need not be read.
    private bool KnowsAMark() => reader.TypeReferences.Any(handle => PartOf(reader.GetTypeReference(handle).Name) is not null)
        || reader.TypeDefinitions.Any(handle => PartOf(reader.GetTypeDefinition(handle).Name) is not null);

    private StringHandle NameOfType(EntityHandle constructor) => constructor.Kind switch
    {
        HandleKind.MethodDefinition => reader.GetTypeDefinition(reader.GetMethodDefinition((MethodDefinitionHandle)constructor).GetDeclaringType()).Name,
        HandleKind.MemberReference when reader.GetMemberReference((MemberReferenceHandle)constructor).Parent is { Kind: HandleKind.TypeReference } type =>
            reader.GetTypeReference((TypeReferenceHandle)type).Name,
        _ => default,
    };

    private CredentialPart? PartOf(StringHandle name)
    {
        foreach (var attribute in SinkAttributes.All)
        {
            if (reader.StringComparer.StartsWith(name, attribute.Key) && reader.StringComparer.Equals(name, attribute.Key + "Attribute"))
            {
                return attribute.Value;
            }
        }

        return null;
    }
}
