/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.protobuf;

import com.google.protobuf.Descriptors.FieldDescriptor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A map: a list of messages of a key and a value each. */
final class MapPart extends ListPart {
    private final MessagePart entry;
    private final int key;
    private final int value;

    MapPart(FieldDescriptor field, Part entry) {
        super(field, entry);
        this.entry = (MessagePart) entry;
        this.key = Objects.requireNonNull(field.getMessageType().findFieldByName("key"))
                .getIndex();
        this.value = Objects.requireNonNull(field.getMessageType().findFieldByName("value"))
                .getIndex();
    }

    @Override
    Object value(Span message, int at) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (Run run = run(message, at); run.isOpen(); run.next()) {
            MessageView found = entry.view(message, run.at());
            map.put(String.valueOf(found.value(key)), found.value(value));
        }
        return map;
    }
}
