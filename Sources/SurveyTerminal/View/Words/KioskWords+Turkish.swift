extension KioskWords {
    /// In the sen-form. *Yazı* for letters, since *büyük harf* means a capital.
    static let turkish = KioskWords(
        tooSmall: "Ekran çok küçük. Pencereyi büyüt. % × % karakter gerekiyor. Şimdi % × % var.",
        more: "Devamı (% / %)",
        onYourPhone: "Başka biri de telefonuyla katılmak ister mi? Kodu okut veya şu adrese git:",
        onTheWeb: "Başka biri de telefonuyla katılmak ister mi? Şu adrese git:",
        notInRange: "Bu olmaz. % ile % arasında bir sayı seç.",
        invitation: "Bizimle 3 dakika düşünmek ister misin?",
        ownPhone: "Kendi telefonunu mu istersin? Kodu okut.",
        ownPhoneAddress: "Kendi telefonunu mu istersin? Şu adrese git:",
        touchToBegin: "Ekrana dokun", volunteer: "Gönüllü",
        closedUntil: "Şimdi kapalıyız. Açılış saati: %:%. O zaman katılabilirsin.",
        closedToday: "Şimdi kapalıyız. Başka bir gün yine gel.",
        notOpen: "Sorular henüz açık değil. Bir gönüllüye sor.",
        outOfOrder: "Bu cihaz şimdi çalışmıyor. Bu senin hatan değil. Bir gönüllüyü çağır.",
        lettersLeft: "Kalan karakter: %",
        readAloud: "Sesli oku", readAloudOff: "Sessiz", readAgain: "Bir daha",
        headphones: "Kulaklığı tak. Böylece okuduğumuzu yalnız sen duyarsın.", headphonesOn: "Hazırım",
        display: "Görünüm", displayQuestion: "En rahat nasıl okursun?", lightTheme: "Açık", darkTheme: "Koyu",
        contrastTheme: "Güçlü kontrast", largerText: "Daha büyük yazı", normalText: "Normal yazı",
        scanning: "Tek düğmeyle")
}
