/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.bucket;

import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A page of a listing.
 *
 * @param next where the next page begins; nothing when this is the last one
 */
record BucketListing(List<StoredObject> objects, @Nullable String next) {
    /** @throws XMLStreamException when it is none */
    static BucketListing read(InputStream xml) throws XMLStreamException {
        List<StoredObject> objects = new ArrayList<>();
        Map<String, String> page = new HashMap<>();
        Map<String, String> object = null;
        XMLStreamReader reader = factory().createXMLStreamReader(xml);
        try {
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    String name = reader.getLocalName();
                    if (name.equals("Contents")) {
                        object = new HashMap<>();
                    } else if (isWanted(name)) {
                        (object == null ? page : object).put(name, reader.getElementText());
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT
                        && object != null
                        && reader.getLocalName().equals("Contents")) {
                    objects.add(object(object));
                    object = null;
                }
            }
        } catch (IllegalArgumentException | DateTimeException malformed) {
            throw new XMLStreamException("a listing holds what is none", malformed);
        } finally {
            reader.close();
        }
        return new BucketListing(objects, page.get("NextContinuationToken"));
    }

    private static boolean isWanted(String name) {
        return List.of("Key", "Size", "LastModified", "ETag", "NextContinuationToken")
                .contains(name);
    }

    private static StoredObject object(Map<String, String> said) {
        return new StoredObject(
                URLDecoder.decode(said.getOrDefault("Key", ""), StandardCharsets.UTF_8),
                Long.parseLong(said.getOrDefault("Size", "")),
                Instant.parse(said.getOrDefault("LastModified", "")),
                said.getOrDefault("ETag", ""));
    }

    static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
