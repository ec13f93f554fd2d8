using System.Xml;
using System.Xml.Linq;
using DbQuality.Text;

namespace DbQuality.Migrations.Plan;

/// <summary>A project file's elements, each with its line. What LINQ to XML does with elements that are nested without end exhausts the stack.</summary>
internal static class ProjectXml
{
    /// <summary>MSBuild's own deepest nesting, of <c>Choose</c>, stays far below.</summary>
    private const int Deepest = 200;

    /// <exception cref="XmlException">It is no XML, or nested too deep: with line and column.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Its permissions forbid it.</exception>
    public static XElement Load(string file)
    {
        var bytes = InputFile.ReadBytes(file, InputFile.LargestText);
        using (var depth = Reader(bytes)) RefuseDeep(depth);
        using var reader = Reader(bytes);
        return XDocument.Load(reader, LoadOptions.SetLineInfo).Root!;
    }

    // A document type would bring entities, which grow without end; MSBuild passes over it as well.
    private static XmlReader Reader(byte[] bytes) =>
        XmlReader.Create(new MemoryStream(bytes), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });

    private static void RefuseDeep(XmlReader reader)
    {
        while (reader.Read())
        {
            if (reader.Depth <= Deepest) continue;
            var place = (IXmlLineInfo)reader;
            throw new XmlException($"More than {Deepest} elements are nested in one another.", null, place.LineNumber, place.LinePosition);
        }
    }
}
