package dev.portico.sandbox.shape;

import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/** An {@code account}: a German company that may take payments. */
public final class AccountShape {

    private AccountShape() {}

    /** An account whose business customers know by this name. */
    public static ObjectNode of(String id, String business, Instant created) {
        ObjectNode account = Skeletons.copyOf("account").put("id", id).put("created", created.getEpochSecond());
        account.withObjectProperty("business_profile").put("name", business);
        account.withObjectProperty("settings").withObjectProperty("dashboard").put("display_name", business);
        account.withObjectProperty("external_accounts").put("url", "/v1/accounts/" + id + "/external_accounts");
        return account;
    }

    /** Sets the colours the portal is painted in. */
    public static ObjectNode branded(ObjectNode account, String primary, String secondary) {
        account.withObjectProperty("settings")
                .withObjectProperty("branding")
                .put("primary_color", primary)
                .put("secondary_color", secondary);
        return account;
    }

    /** Sets what a customer may find out about the business. */
    public static ObjectNode reachable(ObjectNode account, String website, String email, String phone) {
        account.put("email", email)
                .withObjectProperty("business_profile")
                .put("url", website)
                .put("support_url", website + "/help")
                .put("support_email", email)
                .put("support_phone", phone);
        return account;
    }
}
