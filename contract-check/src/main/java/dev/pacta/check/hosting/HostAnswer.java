/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.hosting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pacta.check.hosting.CodeHostException.Kind;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What an answer that is no success means, in the words of the one who has to act. */
record HostAnswer(URI api, String method, String path, HttpResponse<String> response) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_MESSAGE = 200;

    CodeHostException trouble() {
        int status = response.statusCode();
        if (status == 429 || status == 403 && isLimited()) {
            return trouble(Kind.LIMITED, "too many calls; try again later");
        }
        if (status == 401 || status == 403) {
            return trouble(Kind.DENIED, "the token is missing, expired, or may not do this");
        }
        if (status == 404) {
            return trouble(Kind.UNKNOWN, "not found; does it exist, and does the token see it?");
        }
        if (status >= 500) {
            return trouble(Kind.UNAVAILABLE, "the host is in trouble; try again later");
        }
        return trouble(Kind.REFUSED, "refused");
    }

    /** How long the host wants to be left alone; nothing when it does not say. */
    private @Nullable Duration askedWait() {
        return response.headers()
                .firstValue("retry-after")
                .filter(text -> text.matches("[0-9]{1,6}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .orElse(null);
    }

    private boolean isLimited() {
        return response.headers().firstValue("retry-after").isPresent()
                || response.headers()
                        .firstValue("x-ratelimit-remaining")
                        .filter("0"::equals)
                        .isPresent();
    }

    private CodeHostException trouble(Kind kind, String meaning) {
        String said = said();
        return new CodeHostException(
                kind,
                "%s %s%s: %s (status %d%s)"
                        .formatted(
                                method, api, path, meaning, response.statusCode(), said.isEmpty() ? "" : ": " + said),
                askedWait());
    }

    /** The host's own words, if it says any. */
    private String said() {
        try {
            JsonNode message = JSON.readTree(response.body()).path("message");
            String text = message.isTextual() ? message.asText() : message.isMissingNode() ? "" : message.toString();
            return text.length() <= LONGEST_MESSAGE ? text : text.substring(0, LONGEST_MESSAGE) + "…";
        } catch (JsonProcessingException noJson) {
            return "";
        }
    }
}
