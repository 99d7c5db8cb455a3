extension InterfaceWords {
    /// In the sen-form.
    static let turkish = InterfaceWords(
        back: "Geri", skip: "Atla", skipRest: "Bu kartları atla", refuse: "Söylemek istemiyorum",
        dontKnow: "Bilmiyorum", stop: "Durdur", proceed: "Devam", noneOfThese: "Hiçbiri", begin: "Katılıyorum",
        send: "Evet, gönder", tryAgain: "Tekrar dene", close: "Kapat", stillHere: "Evet, buradayım", language: "Dil",
        assistance: "Biri yardım ediyor",
        chooseMany: "Sana uyanları seç. Birden fazla seçebilirsin.", chooseUpTo: "En fazla % tane seç.",
        enterNumber: "% ile % arasında bir sayı yaz.", step: "Adım % / %", card: "kart % / %", comma: ", ",
        reviewTitle: "Bitti!",
        review: "Bütün sorular bu kadardı. Cevaplarını saklayabilir miyiz? Ondan sonra onları silemezsin.",
        saving: "Lütfen biraz bekle. Cevaplarını kaydediyoruz.",
        saveFailed: "Cevaplarını kaydedemedik. Bu senin hatan değil. Bir gönüllüyü çağır veya tekrar dene.",
        stopped: "Burada duruyoruz. Bütün cevaplarını sildik. Baktığın için teşekkürler.",
        idleTitle: "Hâlâ burada mısın?", idle: "% saniye sonra cevaplarını siliyoruz.",
        idleStart: "% saniye sonra başa dönüyoruz.", pickLanguage: "Dilini seç",
        awayTitle: "Kısa bir kesinti oldu.",
        away: "Burada cevap veren sen miydin? Devam etmek ister misin? Etmezsen % saniye sonra her şeyi siliyoruz.",
        awayResume: "Evet, devam", awayErase: "Hayır, hepsini sil")
}
