/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.schemaregistry;

import com.squareup.wire.ProtoAdapter;
import com.squareup.wire.schema.CoreLoader;
import com.squareup.wire.schema.ErrorCollector;
import com.squareup.wire.schema.Linker;
import com.squareup.wire.schema.Location;
import com.squareup.wire.schema.ProtoFile;
import com.squareup.wire.schema.Schema;
import com.squareup.wire.schema.Type;
import com.squareup.wire.schema.internal.SchemaEncoder;
import com.squareup.wire.schema.internal.parser.ProtoFileElement;
import com.squareup.wire.schema.internal.parser.ProtoParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A Protobuf schema as the message {@code FileDescriptorProto} in base 64, which is what clients without a parser ask for. */
final class ProtobufDescriptor {
    private static final String NAME = "default.proto";
    private static final String OPTIONS = "google/protobuf/descriptor.proto";

    private final Schema linked;
    private final ProtoFile file;
    private final ProtoAdapter<Object> adapter;

    private ProtobufDescriptor(Schema linked, ProtoFile file) {
        this.linked = linked;
        this.file = file;
        this.adapter = linked.protoAdapter("google.protobuf.FileDescriptorProto", false);
    }

    /** Of a schema that imports nothing but what comes with Protobuf. */
    static String of(String schema) {
        ProtoFileElement element = new ProtoParser(Location.get(NAME), schema.toCharArray()).readProtoFile();
        List<ProtoFile> files = List.of(ProtoFile.Companion.get(element), CoreLoader.INSTANCE.load(OPTIONS));
        Schema linked = new Linker(CoreLoader.INSTANCE, new ErrorCollector(), true, true).link(files);
        ProtoFile own = linked.protoFile(NAME);
        if (own == null) {
            throw new IllegalStateException("a schema that was linked is gone");
        }
        return new ProtobufDescriptor(linked, own).of(element);
    }

    private String of(ProtoFileElement element) {
        Map<String, List<Map<String, Object>>> inner = new HashMap<>();
        file.getTypes().forEach(type -> extensions(type, inner));
        Map<String, Object> whole = new DescriptorParts(inner).complete(decoded(file), element);
        return adapter.encodeByteString(whole).base64();
    }

    /** Wire writes the extensions of a file only; those of a message are written as if the file had them. */
    private void extensions(Type type, Map<String, List<Map<String, Object>>> inner) {
        if (!type.getNestedExtendList().isEmpty()) {
            ProtoFile alone = file.copy(
                    file.getLocation(),
                    List.of(),
                    List.of(),
                    List.of(),
                    file.getPackageName(),
                    List.of(),
                    List.of(),
                    type.getNestedExtendList(),
                    file.getOptions(),
                    file.getSyntax());
            inner.put(type.getType().toString(), DescriptorParts.maps(decoded(alone), "extension"));
        }
        type.getNestedTypes().forEach(nested -> extensions(nested, inner));
    }

    @SuppressWarnings("unchecked") // a message is decoded to a map by the names of its fields
    private Map<String, Object> decoded(ProtoFile one) {
        try {
            return (Map<String, Object>) adapter.decode(new SchemaEncoder(linked).encode(one));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
