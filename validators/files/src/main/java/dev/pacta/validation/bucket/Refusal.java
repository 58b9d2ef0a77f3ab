/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.bucket;

import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An answer that gives nothing.
 *
 * @param code what S3 calls the reason; empty when it says none
 * @param region where the bucket is, if the answer says so
 */
record Refusal(int status, String code, Optional<String> region) {
    private static final int NOT_FOUND = 404;
    private static final int CHANGED = 412;
    private static final int FORBIDDEN = 403;
    private static final int SERVER_ERROR = 500;

    static Refusal read(HttpResponse<?> answer, InputStream body) {
        return new Refusal(answer.statusCode(), code(body), answer.headers().firstValue("x-amz-bucket-region"));
    }

    private static String code(InputStream body) {
        try {
            XMLStreamReader xml = BucketListing.factory().createXMLStreamReader(body);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("Code")) {
                    String code = xml.getElementText();
                    return code.matches("\\w{1,64}") ? code : "";
                }
            }
        } catch (XMLStreamException none) {
            // Not all storage gives its reason as XML; the status remains.
        }
        return "";
    }

    BucketException told(String bucket, String place, BucketSettings settings) {
        if (region.isPresent() && !region.get().equals(settings.region())) {
            return refused("the bucket %s is in %s, and %s was asked; set AWS_REGION=%s"
                    .formatted(bucket, region.get(), settings.region(), region.get()));
        }
        if (code.equals("NoSuchBucket")) {
            return refused("there is no bucket %s; check its name and AWS_ENDPOINT_URL_S3".formatted(bucket));
        }
        if (status == NOT_FOUND && (code.isEmpty() || code.equals("NoSuchKey"))) {
            return refused(
                    "%s is not there, or no longer; check the address, or call again when a table was cleaned up while it was read"
                            .formatted(place));
        }
        if (status == CHANGED) {
            return refused("%s changed while it was read; call again".formatted(place));
        }
        if (status >= SERVER_ERROR) {
            return new BucketException("the storage failed to give %s: %s".formatted(place, words()), true);
        }
        return refused("%s may not be read: %s; %s".formatted(place, words(), advice(settings)));
    }

    private String words() {
        return code.isEmpty() ? "status " + status : code + ", status " + status;
    }

    private String advice(BucketSettings settings) {
        if (!settings.isSigned()) {
            return "no keys are set: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE";
        }
        return switch (code) {
            case "InvalidAccessKeyId" -> "the storage does not know AWS_ACCESS_KEY_ID";
            case "SignatureDoesNotMatch" -> "AWS_SECRET_ACCESS_KEY is not the one of this key";
            case "ExpiredToken", "InvalidToken", "TokenRefreshRequired" ->
                "AWS_SESSION_TOKEN is over or wrong; get new keys";
            case "RequestTimeTooSkewed" -> "the clock of this machine is wrong";
            default ->
                status == FORBIDDEN
                        ? "the key needs s3:ListBucket on the bucket and s3:GetObject on its objects"
                        : "check AWS_ENDPOINT_URL_S3 and AWS_REGION";
        };
    }

    private static BucketException refused(String message) {
        return new BucketException(message, false);
    }
}
