"""Words that carry the grammar of a language, for telling languages apart."""

from __future__ import annotations

FUNCTION_WORDS: dict[str, frozenset[str]] = {
    language: frozenset(words.split())
    for language, words in {
        "en": "the of and to in is that for it was on with as by at from this be are have has had not but they his her "
        "she he which were an said who will would their been its or after more about than when",
        "de": "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er "
        "hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur "
        "bis mehr durch man sein wurde sei",
        "fr": "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec son ou "
        "mais comme on aux cette été elle ses nous leur même sa ont deux entre après être selon fait",
        "es": "de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin "
        "sobre este ya entre cuando todo esta ser son dos también fue había era muy años hasta desde según",
        "it": "di e il la che in a per è un del le si con i non da una dei al sono della lo gli ha nel più alla ma delle "
        "anche come dal o se su nella ai questo dalla tra stato due essere hanno cui suo ed secondo dopo",
        "pt": "de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu "
        "sua ou ser quando muito há nos já está eu também só pelo pela até isso ela entre era depois são segundo",
        "nl": "de van het een en in is dat op te zijn met voor niet die aan er om ook als was maar door bij nog uit naar "
        "heeft ze dan over hij wordt of worden tot je deze kan meer had al na geen werd zich hebben",
        "sv": "och i att det som en på är av för med den till inte har de ett om var jag men sig från vi så kan när han "
        "eller vid ska även efter hade under skulle där mot enligt",
        "da": "og i at det er en til på af for som med den de ikke der har et om var jeg men sig fra vi så kan når han "
        "eller ved skal også efter havde under ville hvor mod ifølge blev",
        "nb": "og i å det er en til på av for som med den de ikke har et om var jeg men seg fra vi så kan når han eller "
        "ved skal også etter hadde under ville hvor mot ifølge ble",
        "fi": "ja on ei se että oli hän mutta ovat kun myös niin joka kuin tai mukaan ole jo ovat sen mitä vain vuoden",
        "pl": "w i na z do się nie że to jest o za od po jak co dla przez ale tym przy są oraz który przed roku jego tego "
        "ma być może jej było także został która",
        "cs": "a v se na je že s z do o i to k ve pro za by ale si jako po podle jsou od které který také byl jeho jen už "
        "nebo při není bude ze",
        "ro": "și de în la a cu pe din care nu că mai o un pentru este au să se fi sau ca după fost prin lui cel",
        "hu": "a az és hogy nem is egy van volt de ez csak meg már mint még azt ki el ha szerint vagy",
        "tr": "ve bir bu da de için ile olarak daha çok en olan gibi kadar sonra ancak ise dedi göre değil olduğu",
        "ru": "в и на с не что по к из за для от это как его он но о у при до после был было также все а их она "
        "который которые только или уже так более году",
        "uk": "в у і та на з не що до за про від для як й із це його він але при після був було також всі а їх вона який "
        "які або вже так більше року",
        "bg": "на и в да се за от е с че по са не като със ще до при той това след които който или беше има но "
        "обаче през",
        "sr": "и у је да се на за су са од не који као што из о је али до која није или после",
        "id": "yang dan di itu dengan untuk tidak ini dari dalam akan pada juga saya ke karena tersebut bisa ada mereka "
        "lebih kata telah oleh",
        "ca": "de la i el que a en els un les per del una amb és no al més es són com va però ha seva també dels aquest "
        "aquesta segons entre",
    }.items()
}
"""The commonest function words of each language, lower case."""
