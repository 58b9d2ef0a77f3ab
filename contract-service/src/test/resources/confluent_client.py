# Copyright 2026 the Pacta authors
# SPDX-License-Identifier: Apache-2.0
"""Calls a schema registry as Confluent's Python client and its serializers do, and says what was not as they expect, a line each.

Called with the address of the registry, a token, and the topics that have a contract in two versions (the second has one more field) in
Avro, JSON Schema and Protobuf. The last line says how many steps were taken.
"""

import base64
import json
import sys
import traceback
from collections.abc import Callable
from typing import Any

from confluent_kafka.schema_registry import (
    ConfigCompatibilityLevel,
    Schema,
    SchemaRegistryClient,
    ServerConfig,
    header_schema_id_serializer,
)
from confluent_kafka.schema_registry.avro import AvroDeserializer, AvroSerializer
from confluent_kafka.schema_registry.error import SchemaRegistryError
from confluent_kafka.schema_registry.json_schema import JSONDeserializer, JSONSerializer
from confluent_kafka.schema_registry.protobuf import ProtobufDeserializer, ProtobufSerializer
from confluent_kafka.serialization import MessageField, SerializationContext, SerializationError
from google.protobuf import descriptor_pb2, descriptor_pool, message_factory, timestamp_pb2

ORDER = {"order_id": "o-1", "total": 12.5, "paid": True, "lines": [{"sku": "a", "pieces": 3}], "note": "gift"}
USES = (
    {"auto.register.schemas": False, "use.latest.version": True},
    {"auto.register.schemas": False, "use.latest.version": False},
    {"auto.register.schemas": True, "use.latest.version": False},
    {"auto.register.schemas": False, "use.latest.with.metadata": {"pacta.version": "1.1.0"}},
)


class Steps:
    """Takes steps and remembers which of them went wrong."""

    def __init__(self) -> None:
        self.taken = 0
        self.wrong = 0

    def take(self, name: str, step: Callable[[], None]) -> None:
        self.taken += 1
        try:
            step()
        except Exception as failure:  # whatever a client says is the finding
            self.wrong += 1
            where = traceback.extract_tb(failure.__traceback__)[2]
            print(f"WRONG {name}: line {where.lineno}: {type(failure).__name__}: {failure}")


def same(actual: Any, expected: Any) -> None:
    assert actual == expected, f"{actual!r}, expected {expected!r}"


def refused(call: Callable[[], Any], status: int, code: int, words: str = "") -> None:
    try:
        answer = call()
    except SchemaRegistryError as refusal:
        same((refusal.http_status_code, refusal.error_code), (status, code))
        assert words in (refusal.error_message or ""), refusal.error_message
        return
    raise AssertionError(f"was answered with {answer!r}")


def client(address: str, token: str) -> SchemaRegistryClient:
    return SchemaRegistryClient({"url": address, "basic.auth.user.info": f"kafka:{token}"})


def value_of(topic: str, headers: Any = None) -> SerializationContext:
    return SerializationContext(topic, MessageField.VALUE, headers)


def reads(registry: SchemaRegistryClient, topic: str, kind: str) -> None:
    subject = f"{topic}-value"
    latest = registry.get_latest_version(subject)
    same((latest.subject, latest.version, latest.schema.schema_type), (subject, 2, kind))
    same(registry.get_versions(subject), [1, 2])
    assert {subject, f"{topic}-key"} <= set(registry.get_subjects())
    same(registry.get_subjects(subject_prefix=subject), [subject])
    same(registry.get_schema(latest.schema_id).schema_str, latest.schema.schema_str)
    same(registry.get_schema_by_guid(latest.guid).schema_str, latest.schema.schema_str)
    same(registry.get_subjects_by_schema_id(latest.schema_id), [subject])
    versions = registry.get_schema_versions(latest.schema_id)
    same([(each.subject, each.version) for each in versions], [(subject, 2)])
    found = registry.lookup_schema(subject, latest.schema, normalize_schemas=True)
    same((found.schema_id, found.version, found.guid), (latest.schema_id, 2, latest.guid))
    registry.clear_caches()
    registered = registry.register_schema_full_response(subject, latest.schema, normalize_schemas=True)
    same((registered.schema_id, registered.guid), (latest.schema_id, latest.guid))
    first = registry.get_version(subject, 1, deleted=True)
    assert first.schema_id != latest.schema_id
    same(registry.get_latest_with_metadata(subject, {"pacta.version": "1.0.0"}).version, 1)
    same(latest.schema.metadata.properties.properties["pacta.contract"], f"contract-{topic}")
    same(registry.get_referenced_by(subject, 2), [])


def settings(registry: SchemaRegistryClient, topic: str) -> None:
    subject = f"{topic}-value"
    same(registry.get_compatibility(), "FORWARD")
    same(registry.get_compatibility(subject), "FORWARD")
    same(registry.get_config(subject).compatibility_level, "FORWARD")
    same(registry.get_global_mode(), "READONLY")
    same(registry.get_mode(subject), "READONLY")
    same(registry.get_contexts(), ["."])
    same(set(registry.get_schema_types()), {"AVRO", "JSON", "PROTOBUF"})
    refused(lambda: registry.set_compatibility(subject, "NONE"), 422, 42205, "publish a contract")
    refused(lambda: registry.set_config(subject, ServerConfig(compatibility=ConfigCompatibilityLevel.NONE)), 422, 42205)
    refused(lambda: registry.delete_config(subject), 422, 42205)
    refused(lambda: registry.update_mode(subject, "READWRITE"), 422, 42205)
    refused(lambda: registry.update_global_mode("READWRITE"), 422, 42205)
    refused(lambda: registry.delete_mode(subject), 422, 42205)
    refused(lambda: registry.delete_subject(subject), 422, 42205)
    refused(lambda: registry.delete_version(subject, 1), 422, 42205)


def refusals(registry: SchemaRegistryClient, address: str, topic: str) -> None:
    subject, nowhere = f"{topic}-value", "nowhere-value"
    schema = registry.get_latest_version(subject).schema
    refused(lambda: registry.get_latest_version(nowhere), 404, 40401)
    refused(lambda: registry.get_versions(nowhere), 404, 40401)
    refused(lambda: registry.get_version(subject, 77), 404, 40402)
    refused(lambda: registry.get_schema(999_999_999), 404, 40403)
    refused(lambda: registry.get_schema_by_guid("00000000-0000-0000-0000-000000000000"), 404, 40403)
    refused(lambda: registry.get_latest_with_metadata(subject, {"pacta.version": "9.9.9"}), 404, 40403)
    refused(lambda: registry.lookup_schema(nowhere, schema), 404, 40401)
    refused(lambda: registry.register_schema(nowhere, schema), 404, 40401)
    refused(lambda: registry.register_schema(subject, Schema("{", schema.schema_type)), 422, 42201)
    refused(lambda: registry.get_mode(nowhere), 404, 40409)
    for token in ("wrong", "pacta_wrong"):
        refused(lambda token=token: client(address, token).get_subjects(), 401, 401)
    refused(lambda: SchemaRegistryClient({"url": address}).get_subjects(), 401, 401)


def compatibility(registry: SchemaRegistryClient, topic: str, broken: Schema) -> None:
    subject = f"{topic}-value"
    latest = registry.get_latest_version(subject).schema
    same(registry.test_compatibility(subject, latest), True)
    same(registry.test_compatibility(subject, latest, version=1, verbose=True), True)
    same(registry.test_compatibility_all_versions(subject, latest), True)
    same(registry.test_compatibility(subject, broken, verbose=True), False)
    same(registry.test_compatibility_all_versions(subject, broken, normalize=True, verbose=True), False)
    refused(lambda: registry.lookup_schema(subject, broken), 404, 40403)
    refused(lambda: registry.register_schema(subject, broken), 422, 42205, "publish a contract")


def avro(registry: SchemaRegistryClient, topic: str, use: dict[str, Any]) -> None:
    schema = registry.get_latest_version(f"{topic}-value").schema
    message = AvroSerializer(registry, schema.schema_str, conf=use)(ORDER, value_of(topic))
    same(AvroDeserializer(registry)(message, value_of(topic)), ORDER | {"placed_at": None})


def json_schema(registry: SchemaRegistryClient, topic: str, use: dict[str, Any]) -> None:
    schema = registry.get_latest_version(f"{topic}-value").schema
    write = JSONSerializer(schema.schema_str, registry, conf={"validate": True} | use)
    read = JSONDeserializer(None, schema_registry_client=registry)
    same(read(write(ORDER, value_of(topic)), value_of(topic)), ORDER)
    try:
        write(ORDER | {"total": "much"}, value_of(topic))
    except SerializationError:
        return
    raise AssertionError("a total that is text was written")


def protobuf(registry: SchemaRegistryClient, topic: str, use: dict[str, Any]) -> None:
    kind = message_class(registry, topic)
    order = kind(**ORDER)
    message = ProtobufSerializer(kind, registry, conf={"use.deprecated.format": False} | use)(order, value_of(topic))
    same(ProtobufDeserializer(kind, {"use.deprecated.format": False}, registry)(message, value_of(topic)), order)


def message_class(registry: SchemaRegistryClient, topic: str) -> Any:
    """What protoc would make of the schema, made of the descriptor that the registry gives."""
    registry.clear_caches()
    serialized = registry.get_latest_version(f"{topic}-value", fmt="serialized").schema.schema_str
    registry.clear_caches()
    file = descriptor_pb2.FileDescriptorProto.FromString(base64.b64decode(serialized))
    file.name = f"{topic}.proto"
    pool = descriptor_pool.DescriptorPool()
    pool.AddSerializedFile(timestamp_pb2.DESCRIPTOR.serialized_pb)
    added = pool.AddSerializedFile(file.SerializeToString())
    return message_factory.GetMessageClass(added.message_types_by_name["order"])


def header(registry: SchemaRegistryClient, topic: str) -> None:
    """The id of the schema goes as a GUID in a header of the message."""
    schema = registry.get_latest_version(f"{topic}-value").schema
    registry.clear_caches()
    for use in USES:
        headers: list[tuple[str, bytes]] = []
        conf = use | {"schema.id.serializer": header_schema_id_serializer}
        message = AvroSerializer(registry, schema.schema_str, conf=conf)(ORDER, value_of(topic, headers))
        same(len(headers), 1)
        same(AvroDeserializer(registry)(message, value_of(topic, headers)), ORDER | {"placed_at": None})


def older_writer(registry: SchemaRegistryClient, topic: str) -> None:
    """What was written with the first version is read with the newest, as migrations of schemas do."""
    first = registry.get_version(f"{topic}-value", 1).schema
    order = {name: value for name, value in ORDER.items() if name != "note"}
    message = AvroSerializer(registry, first.schema_str, conf=USES[1])(order, value_of(topic))
    newest = registry.get_latest_version(f"{topic}-value").schema.schema_str
    same(AvroDeserializer(registry, newest)(message, value_of(topic)), order | {"placed_at": None, "note": None})


def foreign(registry: SchemaRegistryClient, topic: str, broken: Schema) -> None:
    write = AvroSerializer(registry, broken.schema_str, conf=USES[2])
    refused(lambda: write({"order_id": 1}, value_of(topic)), 422, 42205, "publish a contract")


def main(address: str, token: str, avro_topic: str, json_topic: str, protobuf_topic: str) -> int:
    steps = Steps()
    topics = {"AVRO": (avro_topic, avro), "JSON": (json_topic, json_schema), "PROTOBUF": (protobuf_topic, protobuf)}
    order_id = {"type": "record", "name": "order", "fields": [{"name": "order_id", "type": "int"}]}
    broken = {
        "AVRO": Schema(json.dumps(order_id), "AVRO"),
        "JSON": Schema(json.dumps({"type": "object", "properties": {"order_id": {"type": "integer"}}}), "JSON"),
        "PROTOBUF": Schema('syntax = "proto3";\nmessage order {\n  int32 order_id = 1;\n}\n', "PROTOBUF"),
    }
    for kind, (topic, round_trip) in topics.items():
        fresh = client(address, token)
        steps.take(f"{kind} reads", lambda: reads(fresh, topic, kind))
        steps.take(f"{kind} settings", lambda: settings(fresh, topic))
        steps.take(f"{kind} refusals", lambda: refusals(client(address, token), address, topic))
        steps.take(f"{kind} compatibility", lambda: compatibility(client(address, token), topic, broken[kind]))
        for use in USES:
            steps.take(f"{kind} {use}", lambda: round_trip(client(address, token), topic, use))
    steps.take("AVRO header", lambda: header(client(address, token), avro_topic))
    steps.take("AVRO older writer", lambda: older_writer(client(address, token), avro_topic))
    steps.take("AVRO foreign schema", lambda: foreign(client(address, token), avro_topic, broken["AVRO"]))
    print(f"TAKEN {steps.taken} steps, {steps.wrong} wrong")
    return 1 if steps.wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
