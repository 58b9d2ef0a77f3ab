/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.kafka;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The settings of the wrappers, among those of the Kafka client. */
public final class ContractConfig extends AbstractConfig {
    /** Where the contract is: {@code file:…}, {@code classpath:…} or {@code registry:orders@2.x}. */
    public static final String CONTRACT = "pacta.contract";

    /**
     * A JSON Schema (2019-09 or 2020-12) in place of a contract: {@code file:…} or {@code classpath:…}. It is read when the client starts, and not
     * looked for again.
     */
    public static final String JSON_SCHEMA = "pacta.json.schema";

    /** Schemas that its references lead to, by their {@code $id} or the names of their files beside it. Nothing is fetched. */
    public static final String JSON_SCHEMA_PARTS = "pacta.json.schema.parts";

    /** Whether {@code format} is demanded; otherwise it is a remark. */
    public static final String JSON_SCHEMA_FORMATS = "pacta.json.schema.formats";

    /** Which schema object, when the contract has several. */
    public static final String SCHEMA_OBJECT = "pacta.schema.object";

    /** {@code block}, {@code quarantine} or {@code report}. */
    public static final String MODE = "pacta.mode";

    /** Where refused records go. */
    public static final String DEAD_LETTER_TOPIC = "pacta.dead.letter.topic";

    /** The serializer or deserializer that is wrapped. */
    public static final String DELEGATE = "pacta.delegate";

    /**
     * What is checked: {@code bytes}, the value as it stands in the topic, as JSON; or {@code value}, what the other deserializer makes or
     * the other serializer takes: a map, or a record of a library such as Avro whose {@code StructReader} is on the class path.
     */
    public static final String CHECK = "pacta.check";

    /** The address of the Pacta server that has the registry. */
    public static final String REGISTRY = "pacta.registry.url";

    /** The token for it and for the lineage server. */
    public static final String TOKEN = "pacta.token";

    /** The folder in which contracts and untold results are kept while the server is away. */
    public static final String CACHE = "pacta.cache";

    /** How often a new version of the contract is looked for; 0 for never. */
    public static final String REFRESH = "pacta.contract.refresh.seconds";

    /** The lineage server that is told the results; none when empty. */
    public static final String LINEAGE = "pacta.lineage.url";

    /** How often it is told. */
    public static final String REPORT_EVERY = "pacta.report.seconds";

    /** The pipeline's namespace in the lineage. */
    public static final String JOB_NAMESPACE = "pacta.job.namespace";

    /** The pipeline's name in the lineage. */
    public static final String JOB_NAME = "pacta.job.name";

    /** What a consumer wants the records for; without it they pass as they are. */
    public static final String PURPOSE = "pacta.purpose";

    /** The pipeline that asks; else the job's name. */
    public static final String PIPELINE = "pacta.pipeline";

    /** Its roles; {@code pipeline} when none is named. */
    public static final String ROLES = "pacta.roles";

    /** Its teams. */
    public static final String TEAMS = "pacta.teams";

    /** The fields that it needs, nested ones with dots; all when none is named. */
    public static final String FIELDS = "pacta.fields";

    /** A policy or a folder of them, by which is decided in this process; without it the server that has the registry decides. */
    public static final String POLICIES = "pacta.policies";

    /** Where the secret for masks is: {@code env:NAME} or {@code file:PATH}; never the secret itself. */
    public static final String MASK_KEY = "pacta.mask.key";

    /** How long a decision holds before it is asked for again. */
    public static final String DECISION_REFRESH = "pacta.decision.refresh.seconds";

    /** The headers of records that pass when there is a purpose; of the others nobody knows what is in them. */
    public static final String HEADERS = "pacta.headers";

    /** The field whose value the key of a record is, so that it is masked as that one. */
    public static final String KEY_FIELD = "pacta.key.field";

    /** The deserializer that reads keys before they are masked. */
    public static final String KEY_DELEGATE = "pacta.key.delegate";

    /** Whether keys pass as they are when there is a purpose, because nothing in them says who somebody is. */
    public static final String KEY_PASSES = "pacta.key.passes";

    private static final ConfigDef DEFINITION = new ConfigDef()
            .define(CONTRACT, Type.STRING, "", Importance.HIGH, "file:PATH, classpath:RESOURCE or registry:ID@VERSION")
            .define(JSON_SCHEMA, Type.STRING, "", Importance.HIGH, "a JSON Schema in place of a contract")
            .define(JSON_SCHEMA_PARTS, Type.LIST, "", Importance.LOW, "schemas that it refers to")
            .define(JSON_SCHEMA_FORMATS, Type.BOOLEAN, false, Importance.MEDIUM, "whether format is demanded")
            .define(SCHEMA_OBJECT, Type.STRING, "", Importance.MEDIUM, "when the contract has several")
            .define(
                    MODE,
                    Type.STRING,
                    "block",
                    ConfigDef.ValidString.in("block", "quarantine", "report"),
                    Importance.HIGH,
                    "what is done with bad records")
            .define(
                    CHECK,
                    Type.STRING,
                    "bytes",
                    ConfigDef.ValidString.in("bytes", "value"),
                    Importance.HIGH,
                    "whether JSON is checked or the record that is made of it")
            .define(DEAD_LETTER_TOPIC, Type.STRING, "", Importance.HIGH, "for the mode quarantine")
            .define(DELEGATE, Type.CLASS, null, Importance.HIGH, "the wrapped serializer or deserializer")
            .define(REGISTRY, Type.STRING, "", Importance.MEDIUM, "the Pacta server with the registry")
            .define(TOKEN, Type.PASSWORD, "", Importance.MEDIUM, "its token")
            .define(CACHE, Type.STRING, "", Importance.MEDIUM, "a folder for the time when it is away")
            .define(REFRESH, Type.INT, 60, ConfigDef.Range.atLeast(0), Importance.LOW, "look for a new version")
            .define(LINEAGE, Type.STRING, "", Importance.MEDIUM, "the lineage server")
            .define(REPORT_EVERY, Type.INT, 60, ConfigDef.Range.atLeast(1), Importance.LOW, "tell it so often")
            .define(JOB_NAMESPACE, Type.STRING, "kafka-clients", Importance.LOW, "in the lineage")
            .define(JOB_NAME, Type.STRING, "", Importance.LOW, "in the lineage; else the client's id")
            .define(PURPOSE, Type.STRING, "", Importance.HIGH, "what records are wanted for")
            .define(PIPELINE, Type.STRING, "", Importance.MEDIUM, "who wants them")
            .define(ROLES, Type.LIST, "pipeline", Importance.LOW, "its roles")
            .define(TEAMS, Type.LIST, "", Importance.LOW, "its teams")
            .define(FIELDS, Type.LIST, "", Importance.MEDIUM, "the fields that it needs")
            .define(POLICIES, Type.STRING, "", Importance.MEDIUM, "policies on this machine; else the server decides")
            .define(MASK_KEY, Type.STRING, "", Importance.MEDIUM, "env:NAME or file:PATH")
            .define(DECISION_REFRESH, Type.INT, 300, ConfigDef.Range.atLeast(1), Importance.LOW, "ask again so often")
            .define(HEADERS, Type.LIST, "", Importance.LOW, "headers that pass when there is a purpose")
            .define(KEY_FIELD, Type.STRING, "", Importance.MEDIUM, "the field that the key is")
            .define(KEY_DELEGATE, Type.CLASS, StringDeserializer.class, Importance.LOW, "what reads the key")
            .define(KEY_PASSES, Type.BOOLEAN, false, Importance.LOW, "whether keys pass as they are")
            .define(ConsumerConfig.CLIENT_ID_CONFIG, Type.STRING, "", Importance.LOW, "of the client")
            .define(ConsumerConfig.GROUP_ID_CONFIG, Type.STRING, null, Importance.LOW, "of the consumer")
            .define(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, Type.LIST, "", Importance.LOW, "of the client");

    ContractConfig(Map<String, ?> settings) {
        super(DEFINITION, settings, false);
    }

    /** The settings' names, types and meanings. */
    public static ConfigDef definition() {
        return new ConfigDef(DEFINITION);
    }
}
