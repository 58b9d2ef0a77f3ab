/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.kafka;

import dev.pacta.contract.Contract;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** The headers that say why a record was refused. They name rules and fields, never a value; a rule's id has its field in it. */
public final class ReasonHeaders {
    /** The id of the contract. */
    public static final String CONTRACT = "pacta.contract";

    /** Its version. */
    public static final String VERSION = "pacta.contract.version";

    /** The JSON Schema in place of a contract, as the settings name it. */
    public static final String JSON_SCHEMA = "pacta.json.schema";

    /** SHA-256 of its bytes. */
    public static final String JSON_SCHEMA_DIGEST = "pacta.json.schema.sha256";

    /**
     * With a JSON Schema: the broken keywords and where in the record they are broken, such as {@code maximum /total}, a line each. No value, but
     * names of properties that may be in this record alone.
     */
    public static final String PLACES = "pacta.places";

    /** {@code invalid}, or {@code unfinished} when the record is beyond the limits. */
    public static final String VERDICT = "pacta.verdict";

    /** The ids of the rules that are broken, such as {@code orders.total:maximum}, or of a JSON Schema {@code #/properties/total/maximum}, a line each. */
    public static final String RULES = "pacta.rules";

    /** The topic for which the record was meant. */
    public static final String TOPIC = "pacta.topic";

    /** Stands on a record that the decision on the purpose leaves out. */
    public static final String FILTERED = "pacta.filtered";

    private ReasonHeaders() {}

    /** Whether the value of a consumed record is null because it may not be seen for the purpose. */
    public static boolean isFiltered(Headers headers) {
        return headers.lastHeader(FILTERED) != null;
    }

    static void addFiltered(Headers headers) {
        set(headers, FILTERED, "row filter");
    }

    /** Whether the value of a consumed record is null because it was refused, and not because there never was one. */
    public static boolean isRefused(Headers headers) {
        return headers.lastHeader(VERDICT) != null;
    }

    /** The text of a header, or an empty one. */
    public static String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    static void add(Headers headers, String topic, RecordVerdict checked) {
        if (checked instanceof RecordVerdict.OfContract byContract) {
            Contract contract = byContract.checked().by().contract();
            set(headers, CONTRACT, contract.id().value());
            set(headers, VERSION, contract.version().value());
        } else if (checked instanceof RecordVerdict.OfSchema bySchema) {
            set(headers, JSON_SCHEMA, bySchema.by().address());
            set(headers, JSON_SCHEMA_DIGEST, bySchema.by().digest());
            set(headers, PLACES, String.join("\n", bySchema.places()));
        }
        set(headers, VERDICT, checked.isUnfinished() ? "unfinished" : "invalid");
        set(headers, RULES, String.join("\n", checked.rules()));
        set(headers, TOPIC, topic);
    }

    private static void set(Headers headers, String name, String text) {
        headers.remove(name);
        headers.add(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
