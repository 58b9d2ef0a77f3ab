/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.testkit.storage;

import com.sun.net.httpserver.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Checks who calls, as S3 does. */
final class Signatures {
    private static final Pattern AUTHORIZATION = Pattern.compile(
            "AWS4-HMAC-SHA256 Credential=([^/]+)/(\\d{8})/([^/]+)/s3/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})");

    private Signatures() {}

    /** Why the call is refused; nothing when it is not. */
    static @Nullable String refusal(HttpExchange call, String key, String secret) {
        String said = call.getRequestHeaders().getFirst("authorization");
        Matcher authorization = AUTHORIZATION.matcher(said == null ? "" : said);
        if (!authorization.matches()) {
            return "AccessDenied";
        }
        if (!authorization.group(1).equals(key)) {
            return "InvalidAccessKeyId";
        }
        StringBuilder request = new StringBuilder(call.getRequestMethod() + "\n");
        request.append(call.getRequestURI().getRawPath()).append('\n');
        String query = call.getRequestURI().getRawQuery();
        request.append(query == null ? "" : query).append('\n');
        for (String name : authorization.group(4).split(";")) {
            request.append(name)
                    .append(':')
                    .append(call.getRequestHeaders().getFirst(name))
                    .append('\n');
        }
        request.append('\n').append(authorization.group(4)).append('\n');
        request.append(call.getRequestHeaders().getFirst("x-amz-content-sha256"));
        String scope = "%s/%s/s3/aws4_request".formatted(authorization.group(2), authorization.group(3));
        String text = "AWS4-HMAC-SHA256\n%s\n%s\n%s"
                .formatted(call.getRequestHeaders().getFirst("x-amz-date"), scope, digest(request.toString()));
        byte[] signing = ("AWS4" + secret).getBytes(StandardCharsets.UTF_8);
        for (String part : scope.split("/")) {
            signing = hmac(signing, part);
        }
        return HexFormat.of().formatHex(hmac(signing, text)).equals(authorization.group(5))
                ? null
                : "SignatureDoesNotMatch";
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
