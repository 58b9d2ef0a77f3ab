/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.excel;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads parts of a workbook without document types and without entities from elsewhere: a workbook has neither. */
final class Xml {
    private static final XMLInputFactory FACTORY = factory();

    private Xml() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /** Sees the beginning and the end of each element. */
    interface Handler {
        void begins(String element, XMLStreamReader at) throws XMLStreamException, UnreadableWorkbookException;

        void ends(String element, String text) throws UnreadableWorkbookException;
    }

    /** Text is what stands directly before the end of an element. */
    static void read(byte[] part, String name, Handler handler) throws UnreadableWorkbookException {
        if (part.length == 0) {
            return;
        }
        try {
            XMLStreamReader reader;
            synchronized (FACTORY) {
                reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(part));
            }
            StringBuilder text = new StringBuilder();
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamReader.START_ELEMENT) {
                    text.setLength(0);
                    handler.begins(reader.getLocalName(), reader);
                } else if (event == XMLStreamReader.END_ELEMENT) {
                    handler.ends(reader.getLocalName(), text.toString());
                    text.setLength(0);
                } else if (event == XMLStreamReader.CHARACTERS || event == XMLStreamReader.CDATA) {
                    text.append(reader.getText());
                } else if (event == XMLStreamReader.DTD || event == XMLStreamReader.ENTITY_REFERENCE) {
                    throw new UnreadableWorkbookException(
                            "the part %s has a document type or an entity, which no workbook needs".formatted(name));
                }
            }
        } catch (XMLStreamException | RuntimeException broken) {
            throw new UnreadableWorkbookException("the part %s of the workbook is damaged".formatted(name));
        }
    }
}
