/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.schemaregistry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProtobufTextTest {
    private static final String PROTO3 = """
            syntax = "proto3";
            package shop.orders;
            import "google/protobuf/timestamp.proto";
            option java_package = "shop.\\"orders\\"";
            option optimize_for = SPEED;
            message Order {
              string order_id = 1;
              optional double total = 2 [deprecated = true];
              repeated Line lines = 4;
              repeated int64 counts = 5 [packed = false];
              map<string, Line> by_sku = 6;
              google.protobuf.Timestamp placed_at = 7;
              State state = 8;
              oneof payment {
                string card = 12;
                bytes token = 13 [ctype = CORD];
              }
              message Line {
                int32 pieces_of2 = 1;
              }
              enum State {
                option allow_alias = true;
                UNKNOWN = 0;
                OPEN = 1;
                OPENED = 1;
              }
            }
            enum Colour {
              NONE = 0;
            }
            service Orders {
              rpc Place (Order) returns (stream Order);
            }
            """;

    private static final String PROTO2 = """
            syntax = "proto2";
            message Order {
              extensions 100 to 199;
              required string order_id = 1 [default = "none\\"\\\\"];
              optional int32 pieces = 2 [default = 7];
              optional State state = 3 [default = OPEN];
              enum State {
                OPEN = 1;
              }
            }
            extend Order {
              optional string note = 100;
            }
            """;

    /** As protoc writes it: with the JSON name of every field, and ranges that end behind their last number. */
    private static final String RESERVED =
            "CgxvcmRlcnMucHJvdG8SBHNob3AiXgoFT3JkZXISGQoIb3JkZXJfaWQYASABKAlSB29yZGVySWQSFwoJcGxhY2VkX2F0GAIgASgJ"
                    + "UgR3aGVuSgQIAxAESgQICRAMSgkI6AcQgICAgAJSA29sZFIFb2xkZXIqJwoGQ29sb3VyEggKBE5PTkUQACIECAcQCCIICAoQ////"
                    + "/wcqA1JFRGIGcHJvdG8z";

    private static final String RESERVED_TEXT = """
            syntax = "proto3";
            package shop;
            message Order {
              reserved 3, 9 to 11, 1000 to max;
              reserved "old", "older";
              string order_id = 1;
              string placed_at = 2 [json_name = "when"];
            }
            enum Colour {
              NONE = 0;
              reserved 7 to 8, 10 to max;
              reserved "RED";
            }
            """;

    @Test
    void whatIsReservedIsKept() {
        String text = RegistryFormat.PROTOBUF.readable(RESERVED);

        assertThat(RegistryFormat.PROTOBUF.same(RESERVED_TEXT, text)).as(text).isTrue();
        assertThat(RegistryFormat.PROTOBUF.same(text, RESERVED_TEXT.replace("10 to max", "10 to 20")))
                .isFalse();
        assertThat(RegistryFormat.PROTOBUF.same(text, RESERVED_TEXT.replace("1000 to max", "1000")))
                .isFalse();
        assertThat(RegistryFormat.PROTOBUF.same(RESERVED_TEXT.replace("9 to 11", "9 to 12"), text))
                .isFalse();
        assertThat(RegistryFormat.PROTOBUF.same(RESERVED_TEXT.replace("when", "then"), text))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {PROTO3, PROTO2})
    void aDescriptorIsTheSameSchemaAsTheTextThatItWasMadeOf(String schema) {
        String text = RegistryFormat.PROTOBUF.readable(ProtobufDescriptor.of(schema));

        assertThat(text).startsWith("syntax = ");
        assertThat(RegistryFormat.PROTOBUF.fault(text)).isEmpty();
        assertThat(RegistryFormat.PROTOBUF.same(schema, text)).as(text).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "order_id = 1",
                "optional double total",
                "packed = false",
                "optimize_for = SPEED",
                "State state = 8"
            })
    void whatIsOtherwiseInTheDescriptorIsSeen(String part) {
        String other = PROTO3.replace(
                part,
                switch (part) {
                    case "order_id = 1" -> "order_id = 14";
                    case "optional double total" -> "double total";
                    case "packed = false" -> "packed = true";
                    case "optimize_for = SPEED" -> "optimize_for = CODE_SIZE";
                    default -> "Colour state = 8";
                });

        String text = RegistryFormat.PROTOBUF.readable(ProtobufDescriptor.of(other));

        assertThat(RegistryFormat.PROTOBUF.same(PROTO3, text)).as(text).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "not base64!", "Zm9v", PROTO2})
    void whatIsNoDescriptorStaysAsItIs(String sent) {
        assertThat(RegistryFormat.PROTOBUF.readable(sent)).isEqualTo(sent);
    }

    @Test
    void noOtherFormatHasDescriptors() {
        String descriptor = ProtobufDescriptor.of(PROTO3);

        assertThat(RegistryFormat.AVRO.readable(descriptor)).isEqualTo(descriptor);
        assertThat(RegistryFormat.JSON.readable(descriptor)).isEqualTo(descriptor);
    }
}
