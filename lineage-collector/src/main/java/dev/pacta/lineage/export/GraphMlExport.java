/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.export;

import dev.pacta.lineage.query.GraphAnswer;
import java.io.StringWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** GraphML 1.0 (graphml.graphdrawing.org): nodes and edges with their facts as data. Ends of column edges that are not nodes become nodes. */
final class GraphMlExport {
    private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";
    private static final List<String> OF_NODES = List.of("kind", "namespace", "name", "field", "members", "lastSeen");
    private static final List<String> OF_EDGES = List.of(
            "edgeKind", "grade", "indirect", "job", "transformations", "firstSeen", "edgeLastSeen", "events", "weight");

    private static final Set<String> COUNTS = Set.of("members", "events", "weight");

    private final XMLStreamWriter xml;

    private GraphMlExport(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static String write(GraphAnswer graph) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new GraphMlExport(xml).document(graph);
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("a string can always be written", impossible);
        }
        return text.toString();
    }

    private void document(GraphAnswer graph) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("graphml");
        xml.writeDefaultNamespace(NAMESPACE);
        for (String key : OF_NODES) {
            key(key, "node");
        }
        for (String key : OF_EDGES) {
            key(key, "edge");
        }
        xml.writeStartElement("graph");
        xml.writeAttribute("edgedefault", "directed");
        nodes(graph);
        for (GraphAnswer.Edge edge : graph.edges()) {
            edge(edge);
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void key(String name, String domain) throws XMLStreamException {
        xml.writeEmptyElement("key");
        xml.writeAttribute("id", name);
        xml.writeAttribute("for", domain);
        xml.writeAttribute("attr.name", name);
        xml.writeAttribute(
                "attr.type", COUNTS.contains(name) ? "long" : name.equals("indirect") ? "boolean" : "string");
    }

    private void nodes(GraphAnswer graph) throws XMLStreamException {
        Set<String> written = new HashSet<>();
        for (GraphAnswer.Node node : graph.nodes()) {
            written.add(node.id());
            xml.writeStartElement("node");
            xml.writeAttribute("id", allowed(node.id()));
            data("kind", node.kind());
            data("namespace", node.namespace());
            data("name", node.name());
            data("field", node.field());
            data("members", node.members() == null ? null : node.members().toString());
            data("lastSeen", node.lastSeen() == null ? null : node.lastSeen().toString());
            xml.writeEndElement();
        }
        List<String> ends = graph.edges().stream()
                .flatMap(edge -> Stream.of(edge.from(), edge.to()))
                .filter(written::add)
                .toList();
        for (String end : ends) {
            xml.writeStartElement("node");
            xml.writeAttribute("id", allowed(end));
            data("kind", "field");
            xml.writeEndElement();
        }
    }

    private void edge(GraphAnswer.Edge edge) throws XMLStreamException {
        xml.writeStartElement("edge");
        xml.writeAttribute("id", edge.id());
        xml.writeAttribute("source", allowed(edge.from()));
        xml.writeAttribute("target", allowed(edge.to()));
        data("edgeKind", edge.kind());
        data("grade", edge.grade());
        data("indirect", String.valueOf(edge.indirect()));
        data("job", edge.job());
        for (GraphAnswer.Change change : edge.transformations()) {
            data("transformations", change.type() + "/" + change.subtype());
        }
        data("firstSeen", edge.firstSeen().toString());
        data("edgeLastSeen", edge.lastSeen().toString());
        data("events", String.valueOf(edge.events()));
        data("weight", edge.weight() == null ? null : edge.weight().toString());
        xml.writeEndElement();
    }

    private void data(String key, @Nullable String value) throws XMLStreamException {
        if (value != null) {
            xml.writeStartElement("data");
            xml.writeAttribute("key", key);
            xml.writeCharacters(allowed(value));
            xml.writeEndElement();
        }
    }

    /** XML 1.0 has no form for some characters that names may have; each becomes the sign for a character that is missing. */
    private static String allowed(String text) {
        StringBuilder allowed = new StringBuilder(text.length());
        text.codePoints().forEach(sign -> allowed.appendCodePoint(isCharacter(sign) ? sign : 0xFFFD));
        return allowed.toString();
    }

    private static boolean isCharacter(int sign) {
        return sign == '\t'
                || sign == '\n'
                || sign == '\r'
                || sign >= ' ' && sign <= 0xD7FF
                || sign >= 0xE000 && sign <= 0xFFFD
                || sign >= 0x10000;
    }
}
