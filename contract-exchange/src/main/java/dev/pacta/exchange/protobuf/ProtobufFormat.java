/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.protobuf;

import dev.pacta.exchange.Fact;
import dev.pacta.exchange.Format;

/** What this format holds, and the custom properties that keep what only Protobuf says. */
final class ProtobufFormat {
    /** The number of a field, when it is not its position. */
    static final String NUMBER = "protobufNumber";
    /** The name of a field, when it is not the one that would be made of the property's. */
    static final String NAME = "protobufName";
    /** The type, when others would say the same. */
    static final String TYPE = "protobufType";
    /** The oneof that a field is in. */
    static final String ONEOF = "protobufOneof";

    static final String RESERVED = "protobufReserved";
    static final String PACKAGE = "protobufPackage";

    static final Format FORMAT = Format.of(
                    "protobuf",
                    "Protobuf",
                    "*.proto",
                    Fact.structure(
                            Fact.OBJECT_DESCRIPTION,
                            Fact.OBJECT_DEPRECATED,
                            Fact.DESCRIPTION,
                            Fact.DEPRECATED,
                            Fact.MAP,
                            Fact.ENUM,
                            Fact.FORMAT))
            .keeping(NUMBER, NAME, TYPE, ONEOF, RESERVED, PACKAGE)
            .remarking(
                    "proto3 is written, proto2 and proto3 are read.",
                    "proto3 cannot demand a field: that a property is required is lost.",
                    "Numbers, oneofs and reserved numbers are kept in custom properties such as protobufNumber.");

    private ProtobufFormat() {}
}
