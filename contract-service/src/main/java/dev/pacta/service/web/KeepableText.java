/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.pacta.lineage.problem.CommonProblem;
import dev.pacta.lineage.problem.ProblemException;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Refuses texts in JSON bodies that hold a character of code 0: PostgreSQL cannot keep them. */
@Singleton
class KeepableText implements ObjectMapperCustomizer {
    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(new SimpleModule("keepable-text").addDeserializer(String.class, new Reader()));
    }

    private static final class Reader extends StdScalarDeserializer<String> {
        private static final long serialVersionUID = 1L;

        private Reader() {
            super(String.class);
        }

        @Override
        public @Nullable String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = StringDeserializer.instance.deserialize(parser, context);
            if (text != null && text.indexOf('\0') >= 0) {
                throw new ProblemException(
                        CommonProblem.BAD_REQUEST,
                        "The JSON body has a character of code 0 in a text at line %d. Leave it out."
                                .formatted(parser.currentTokenLocation().getLineNr()));
            }
            return text;
        }
    }
}
