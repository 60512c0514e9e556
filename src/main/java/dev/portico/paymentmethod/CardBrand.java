package dev.portico.paymentmethod;

/** The network that a card belongs to, under the name that it goes by. */
public enum CardBrand {
    AMEX("American Express"),
    CARTES_BANCAIRES("Cartes Bancaires"),
    DINERS("Diners Club"),
    DISCOVER("Discover"),
    EFTPOS_AU("Eftpos Australia"),
    INTERAC("Interac"),
    JCB("JCB"),
    LINK("Link"),
    MASTERCARD("Mastercard"),
    UNIONPAY("UnionPay"),
    VISA("Visa"),
    OTHER("Card");

    private final String title;

    CardBrand(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
