/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.schemaregistry;

import com.squareup.wire.schema.CoreLoader;
import com.squareup.wire.schema.ErrorCollector;
import com.squareup.wire.schema.Linker;
import com.squareup.wire.schema.Location;
import com.squareup.wire.schema.ProtoFile;
import com.squareup.wire.schema.Schema;
import com.squareup.wire.schema.internal.SchemaEncoder;
import com.squareup.wire.schema.internal.parser.ProtoFileElement;
import com.squareup.wire.schema.internal.parser.ProtoParser;
import java.util.List;

/** A Protobuf schema as the message {@code FileDescriptorProto} in base 64, which is what clients without a parser ask for. */
final class ProtobufDescriptor {
    private static final String NAME = "default.proto";
    private static final String OPTIONS = "google/protobuf/descriptor.proto";

    private ProtobufDescriptor() {}

    /** Of a schema that imports nothing but what comes with Protobuf. */
    static String of(String schema) {
        ProtoFileElement element = new ProtoParser(Location.get(NAME), schema.toCharArray()).readProtoFile();
        List<ProtoFile> files = List.of(ProtoFile.Companion.get(element), CoreLoader.INSTANCE.load(OPTIONS));
        Schema linked = new Linker(CoreLoader.INSTANCE, new ErrorCollector(), true, true).link(files);
        ProtoFile own = linked.protoFile(NAME);
        if (own == null) {
            throw new IllegalStateException("a schema that was linked is gone");
        }
        return new SchemaEncoder(linked).encode(own).base64();
    }
}
