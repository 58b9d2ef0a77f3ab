/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.excel;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** A part of a workbook, as XML without document types and entities. Names are without their namespace. Not thread-safe. */
final class Part implements AutoCloseable {
    private final String name;
    private final PartInput input;
    private final XMLStreamReader xml;
    private final long size;

    private Part(String name, PartInput input, XMLStreamReader xml, long size) {
        this.name = name;
        this.input = input;
        this.xml = xml;
        this.size = size;
    }

    static Part open(ZipFile file, ZipEntry entry) throws IOException, UnreadableWorkbookException {
        InputStream unpacked = file.getInputStream(entry);
        PartInput input = new PartInput(unpacked, entry);
        try {
            return new Part(entry.getName(), input, factory().createXMLStreamReader(input), entry.getSize());
        } catch (XMLStreamException | RuntimeException damaged) {
            input.close();
            throw unreadable(entry.getName(), damaged);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** Goes to the next beginning or end of an element, or piece of text; false at the end. */
    boolean next() throws UnreadableWorkbookException {
        try {
            while (xml.hasNext()) {
                int event = xml.next();
                input.event();
                switch (event) {
                    case XMLStreamConstants.START_ELEMENT,
                            XMLStreamConstants.END_ELEMENT,
                            XMLStreamConstants.CHARACTERS,
                            XMLStreamConstants.CDATA,
                            XMLStreamConstants.SPACE -> {
                        return true;
                    }
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new UnreadableWorkbookException(
                                "the part %s has a document type or an entity, which no workbook needs"
                                        .formatted(name));
                    default -> {
                        // Comments and instructions say nothing of the data.
                    }
                }
            }
            return false;
        } catch (XMLStreamException | RuntimeException damaged) {
            throw unreadable(name, damaged);
        }
    }

    private static UnreadableWorkbookException unreadable(String name, Exception cause) {
        for (Throwable each = cause; each != null; each = causeOf(each)) {
            if (each instanceof PartInput.BombException told) {
                return new UnreadableWorkbookException(String.valueOf(told.getMessage()), cause);
            }
        }
        return new UnreadableWorkbookException("the part %s is damaged or breaks off".formatted(name), cause);
    }

    /** Until Java 17 the parser's own exception does not hand on what caused it as other exceptions do. */
    private static @Nullable Throwable causeOf(Throwable each) {
        return each instanceof XMLStreamException parsing ? parsing.getNestedException() : each.getCause();
    }

    boolean begins(String element) {
        return xml.isStartElement() && xml.getLocalName().equals(element);
    }

    boolean ends(String element) {
        return xml.isEndElement() && xml.getLocalName().equals(element);
    }

    @Nullable
    String attribute(String local) {
        for (int at = 0; at < xml.getAttributeCount(); at++) {
            if (xml.getAttributeLocalName(at).equals(local)) {
                return xml.getAttributeValue(at);
            }
        }
        return null;
    }

    /** Adds the piece of text that stands here, if one does, up to that length in all; false when there was more. */
    boolean addText(StringBuilder text, int most) {
        if (!xml.isCharacters()) {
            return true;
        }
        int fits = Math.min(xml.getTextLength(), most - text.length());
        text.append(xml.getTextCharacters(), xml.getTextStart(), fits);
        return fits == xml.getTextLength();
    }

    /** How much of the part has been read, from 0 to 1. */
    double read() {
        return size <= 0 ? 0 : Math.min(1, (double) input.count() / size);
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
