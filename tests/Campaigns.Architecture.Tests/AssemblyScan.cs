using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Campaigns.Architecture.Tests;

/// <summary>What an assembly's metadata says it uses: more than its source shows, and nothing it only mentions in a comment.</summary>
internal sealed record AssemblyScan(IReadOnlyList<string> Assemblies, IReadOnlyList<string> Types, IReadOnlyList<string> Members, IReadOnlyList<string> Strings)
{
    public static AssemblyScan Of(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        var reader = file.GetMetadataReader();
        return new AssemblyScan(
            [.. reader.AssemblyReferences.Select(h => reader.GetString(reader.GetAssemblyReference(h).Name))],
            [.. reader.TypeReferences.Select(h => TypeName(reader, h))],
            [.. reader.MemberReferences.Select(h => reader.GetMemberReference(h)).Where(m => m.Parent.Kind == HandleKind.TypeReference)
                .Select(m => $"{TypeName(reader, (TypeReferenceHandle)m.Parent)}.{reader.GetString(m.Name)}")],
            [.. Literals(reader)]);
    }

    private static string TypeName(MetadataReader reader, TypeReferenceHandle handle)
    {
        var type = reader.GetTypeReference(handle);
        var name = reader.GetString(type.Name);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? $"{TypeName(reader, (TypeReferenceHandle)type.ResolutionScope)}.{name}"
            : $"{reader.GetString(type.Namespace)}.{name}";
    }

    private static IEnumerable<string> Literals(MetadataReader reader)
    {
        if (reader.GetHeapSize(HeapIndex.UserString) == 0)
            yield break;
        for (var handle = MetadataTokens.UserStringHandle(1); !handle.IsNil; handle = reader.GetNextHandle(handle))
            yield return reader.GetUserString(handle);
    }
}
