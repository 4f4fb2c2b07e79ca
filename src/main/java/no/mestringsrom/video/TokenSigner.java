package no.mestringsrom.video;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import no.mestringsrom.settings.SettingRefused;

/** One key and the header that tells the video server about it. */
record TokenSigner(JWSHeader header, JWSSigner signer) {

    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";
    private static final int LEAST_RSA_BITS = 2048;

    static TokenSigner hmac(byte[] secret) {
        try {
            return new TokenSigner(header(JWSAlgorithm.HS256).build(), new MACSigner(secret));
        } catch (JOSEException e) {
            throw new IllegalArgumentException("The secret is too short for HS256", e);
        }
    }

    /** @param privateKey a PEM text or the path of a file with one */
    static TokenSigner rsa(String privateKey, String keyId) {
        RSAPrivateKey key = read(privateKey);
        if (key.getModulus().bitLength() < LEAST_RSA_BITS) {
            throw new SettingRefused("mestringsrom.video.private-key has "
                    + key.getModulus().bitLength() + " bits: make one of at least " + LEAST_RSA_BITS + ".");
        }
        return new TokenSigner(header(JWSAlgorithm.RS256).keyID(keyId).build(), new RSASSASigner(key));
    }

    String sign(JWTClaimsSet claims) {
        SignedJWT token = new SignedJWT(header, claims);
        try {
            token.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException("A key that was checked at the start no longer signs", e);
        }
        return token.serialize();
    }

    private static JWSHeader.Builder header(JWSAlgorithm algorithm) {
        return new JWSHeader.Builder(algorithm).type(JOSEObjectType.JWT);
    }

    private static RSAPrivateKey read(String privateKey) {
        String pem = privateKey.startsWith("-----BEGIN") ? privateKey : readFile(privateKey);
        int begin = pem.indexOf(BEGIN);
        int end = pem.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new SettingRefused("mestringsrom.video.private-key is no private key in PKCS #8 (\"" + BEGIN
                    + "\"): convert it with: openssl pkcs8 -topk8 -nocrypt -in old.pem -out new.pem.");
        }
        try {
            byte[] encoded = Base64.getMimeDecoder().decode(pem.substring(begin + BEGIN.length(), end));
            return (RSAPrivateKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new SettingRefused("mestringsrom.video.private-key can't be read as an RSA key (" + e.getMessage()
                    + "): make one with: openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048.");
        }
    }

    private static String readFile(String path) {
        try {
            return Files.readString(Path.of(path));
        } catch (IOException | InvalidPathException e) {
            throw new SettingRefused("mestringsrom.video.private-key names a file that can't be read: " + path + ".");
        }
    }
}
