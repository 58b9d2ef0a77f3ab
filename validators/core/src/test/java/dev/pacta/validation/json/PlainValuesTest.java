/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pacta.validation.plan.Value;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class PlainValuesTest {
    private static Value read(Object java) {
        Value value = new Value();
        PlainValues.read(java, value);
        return value;
    }

    @Test
    void aDoubleIsTheNumberThatItsTextSays() {
        Random random = new Random(15);
        DoubleStream few = random.ints(200_000).mapToDouble(digits -> digits / Math.pow(10, random.nextInt(10)));
        DoubleStream any =
                random.longs(200_000).mapToDouble(Double::longBitsToDouble).filter(Double::isFinite);
        DoubleStream edges = DoubleStream.of(
                0.0,
                -0.0,
                1.0,
                0.1,
                0.001,
                0.00099999,
                9_999_999.9,
                1e7,
                0.1 + 0.2,
                1.0 / 3,
                Double.MIN_VALUE,
                Double.MAX_VALUE,
                123_456.78900000001);

        DoubleStream.concat(DoubleStream.concat(few, any), edges).forEach(number -> {
            BigDecimal expected = new BigDecimal(Double.toString(number));
            Value value = read(number);
            assertThat(value.number()).as("%s", number).isEqualTo(expected);
            assertThat(value.show()).isEqualTo(expected.toString());
        });
    }

    @Test
    void whatIsNoNumberOfJsonIsAText() {
        assertThat(List.of(Double.NaN, Double.POSITIVE_INFINITY))
                .allSatisfy(number -> assertThat(read(number).kind()).isEqualTo(Value.Kind.TEXT));
    }

    @Test
    void aTreeIsReadAsItsMap() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        String json = "{\"a\": {\"b\": [1, 2.5, null, \"x\", true, {\"c\": []}]}, \"d\": null}";
        TreeRecord record = new TreeRecord((ObjectNode) mapper.readTree(json));
        Map<String, Object> visited = new LinkedHashMap<>();
        record.forEach(visited::put);

        assertThat((Map<?, ?>) record).isEqualTo(mapper.readValue(json, Map.class));
        assertThat(visited).isEqualTo(mapper.readValue(json, Map.class));
        assertThat(record.containsKey("d")).isTrue();
        assertThat(record.get("nobody")).isNull();
    }
}
